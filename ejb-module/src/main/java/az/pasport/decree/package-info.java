/**
 * The book of decrees as it grows: what comes with the software, and what staff have published.
 *
 * <ol>
 *   <li>A published version is never changed and never removed: another version, or another decree,
 *       replaces it from its day on.
 *   <li>Every node reads the same book: what is published is in the next answer of each.
 *   <li>The book of a moment is what had been published by then, so that an answer of that day can
 *       be given again.
 * </ol>
 */
@NullMarked
package az.pasport.decree;

import org.jspecify.annotations.NullMarked;
