/**
 * What a decree is, the book of all decrees, and how staff add to it: drafts and their publication.
 *
 * <p>The book says what each decree gives; who is due a certificate by it is decided in {@code
 * rules}, which this room does not know.
 *
 * <p>{@code rules} reads decrees; {@code certificate}, {@code cabinet}, {@code impact} and {@code
 * retention} ask for the book; the web loads, shows and publishes drafts.
 *
 * <ol>
 *   <li>A decree is data: the files in {@code decrees/*.json}, which come with the software, and
 *       the versions that staff have published since, each with its source.
 *   <li>A published version is never changed and never removed: another version, or another decree,
 *       replaces it from its day on.
 *   <li>Every node reads the same book: what is published is in the next answer of each.
 *   <li>The book of a moment is what had been published by then, so that an answer of that day can
 *       be given again.
 *   <li>What the public sources leave open is in the decree's data with the other readings beside
 *       it ({@link az.pasport.decree.OpenReading}).
 *   <li>A draft is loaded by an operator or a supervisor. Its text is good and goes into the book:
 *       the next version of its id, on a day on which no other decree comes into force.
 *   <li>A draft's text is never changed. It ends published or discarded, once, and stays on record.
 *   <li>A supervisor publishes it, and never the one who loaded it.
 *   <li>Nobody signs blind: what the draft would do has been counted ({@code az.pasport.impact})
 *       with the book as it is at the publication.
 *   <li>One publication at a time: each is good for the book that the one before it left.
 *   <li>Loading, discarding and publishing are written in the audit.
 * </ol>
 */
@NullMarked
package az.pasport.decree;

import org.jspecify.annotations.NullMarked;
