@NullMarked
package az.pasport.clinic;

import org.jspecify.annotations.NullMarked;
