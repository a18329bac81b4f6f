/**
 * The calendar of Baku, intervals, and dates of birth as far as documents state them. Values of
 * plain Java that know no other package and no clock. Every package may use them.
 */
@NullMarked
package az.pasport.time;

import org.jspecify.annotations.NullMarked;
