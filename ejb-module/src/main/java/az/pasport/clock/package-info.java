/** The system's clock, for injection; no other class reads the system's time. */
@NullMarked
package az.pasport.clock;

import org.jspecify.annotations.NullMarked;
