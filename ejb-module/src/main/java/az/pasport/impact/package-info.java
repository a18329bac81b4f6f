/**
 * What a draft decree would do: how many people gain and lose which certificate, on which day, of
 * which age and where, before anybody publishes it.
 *
 * <p>No person is named, no certificate is issued or revoked, and no decree is changed here.
 *
 * <p>Staff start runs and read their results through the web; {@code decree} asks by its port
 * {@link az.pasport.decree.ImpactCheck} whether a draft was counted; the bench runs the
 * calculation.
 *
 * <ol>
 *   <li>The book as it stands is compared with the book with the draft, for each person, kind and
 *       day, by the same rules that answer the citizen. A day is asked at its last minute in Baku.
 *   <li>The days begin with the first on which the draft could change an answer, and never before
 *       today; there are 180 unless another number is asked for, 366 at most.
 *   <li>Records are those known when the run began. What comes meanwhile is not in it, whichever
 *       people have been read by then.
 *   <li>A person's age is that of the first day; the region is that of the facility of the latest
 *       of the person's current records. Who has no record is in no count.
 *   <li>A count per day says how many gain or lose on that day; the people over all days are
 *       counted apart, each once on each side. Who gains on some days and loses on others is on
 *       both.
 *   <li>Memory depends on the days, kinds, ages and regions, not on the number of people; and no
 *       name is read.
 *   <li>One run of a draft at a time. A run of which nothing was heard for three minutes has failed
 *       with its node, and another may begin.
 * </ol>
 */
@NullMarked
package az.pasport.impact;

import org.jspecify.annotations.NullMarked;
