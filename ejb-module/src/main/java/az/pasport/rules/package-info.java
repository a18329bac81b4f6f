/**
 * What the decrees give: pure functions from (medical history, rule book, date) to an answer.
 *
 * <ol>
 *   <li>A decision rests on the decree in force on the date asked about; the decrees are data
 *       ({@code decrees/*.json}), each with its source.
 *   <li>VACCINATION: every dose of the product's primary series is on record. It counts from the
 *       date of the last of them.
 *   <li>VACCINATION ends where the decree says so, in calendar months from the series' last dose; a
 *       dose after the series makes it endless where the decree says so.
 *   <li>IMMUNITY: an infection is on record (a positive NAAT test or a closed case). It counts from
 *       the decree's day after the first positive test, for the decree's months from that test.
 *   <li>IMMUNITY: a first dose taken while it counts adds the decree's days, counted from the dose.
 *   <li>Both ends of a period are inclusive, in Baku's dates.
 *   <li>The same input gives the same answer, for any date.
 * </ol>
 */
@NullMarked
package az.pasport.rules;

import org.jspecify.annotations.NullMarked;
