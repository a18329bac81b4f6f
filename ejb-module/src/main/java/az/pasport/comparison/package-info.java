/**
 * Compares later what could not be compared with the population registry when it came. What follows
 * from the registry's answer is decided in {@code intake}. A timer and the staff's REST resource
 * call it.
 */
@NullMarked
package az.pasport.comparison;

import org.jspecify.annotations.NullMarked;
