/**
 * What the decrees give: pure functions from (medical history, rule book, moment) to an answer and
 * why it is so. Each kind of certificate has its own class ({@code VaccinationRule}, {@code
 * ImmunityRule}, {@code TestRule}, {@code ContraindicationRule}).
 *
 * <p>The rules know an event only as a {@link az.pasport.record.MedicalEvent} with the version of
 * the record that states it ({@link az.pasport.rules.RecordedEvent}); they know no certificate, no
 * entity's columns and no clock. Issuing, the cabinet, the comparison of decrees and retention call
 * them.
 *
 * <ol>
 *   <li>A decision rests on the decree in force on the date asked about; the decrees are data
 *       ({@code decrees/*.json}, and the versions that staff have published since), each with its
 *       source. A version is never changed: another replaces it.
 *   <li>VACCINATION: every dose of the person's primary series is on record, whatever the products;
 *       the first dose says how long the series is. It counts from the date of the last of them. A
 *       dose after the series counts where no dose between is missing; beyond a gap it changes
 *       nothing, and the missing record is told.
 *   <li>VACCINATION ends where the decree says so, in calendar months from the series' last dose; a
 *       dose after the series does with that end what the decree says; and a second dose taken in
 *       time after an infection takes it away where the decree says so.
 *   <li>IMMUNITY: an infection is on record (a positive NAAT test or a closed case; a positive
 *       rapid test only where the decree says so). It counts from the decree's day after the first
 *       positive test, for the decree's months from that test.
 *   <li>Positive tests within the decree's days (60) of an illness's first belong to that illness.
 *   <li>IMMUNITY: a first dose taken while it counts adds the decree's days.
 *   <li>TEST: a negative NAAT test counts from the second of its announcement for the decree's
 *       hours, the last minute included.
 *   <li>CONTRAINDICATION: a conclusion counts for as long as it says.
 *   <li>What the sources leave open is in the decree's data with the other readings beside it
 *       ({@link az.pasport.decree.OpenReading}).
 *   <li>The end of the duty to show a certificate ({@link az.pasport.rules.ShowingDuty}) ends no
 *       validity.
 *   <li>Days are Baku's, and both ends of a period are inclusive.
 *   <li>The same input gives the same answer, for any date, and no answer begins before the record
 *       that it rests on.
 * </ol>
 */
@NullMarked
package az.pasport.rules;

import org.jspecify.annotations.NullMarked;
