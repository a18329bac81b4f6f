/**
 * The book of decrees as it grows: what comes with the software, and what staff have published.
 *
 * <ol>
 *   <li>A published version is never changed and never removed: another version, or another decree,
 *       replaces it from its day on.
 *   <li>Every node reads the same book: what is published is in the next answer of each.
 *   <li>The book of a moment is what had been published by then, so that an answer of that day can
 *       be given again.
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
