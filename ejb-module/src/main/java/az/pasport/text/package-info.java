/** Rules for texts that people write, whatever they are about. */
@NullMarked
package az.pasport.text;

import org.jspecify.annotations.NullMarked;
