/**
 * Compares later what could not be compared with the population registry when it came.
 *
 * <ol>
 *   <li>A run looks at all people with records that wait for an answer, and at those with frozen
 *       records: the registry may have been corrected since.
 *   <li>One node runs at a time (see {@code az.pasport.job}); each person is a transaction of their
 *       own.
 *   <li>A run ends where the registry falls silent; the next one goes on.
 * </ol>
 */
@NullMarked
package az.pasport.comparison;

import org.jspecify.annotations.NullMarked;
