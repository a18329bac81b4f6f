/**
 * Invented months of entries, honest ones and such with planted fraud, and what the rules of {@code
 * az.pasport.fraud} find in them. No production artifact contains it: {@code ./bench fraud} and
 * unit tests compile it.
 */
@NullMarked
package az.pasport.fraud.evaluation;

import org.jspecify.annotations.NullMarked;
