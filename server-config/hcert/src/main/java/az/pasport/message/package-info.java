/**
 * The message catalogue: every text that people read, in Azerbaijani, English and Russian.
 *
 * <p>The texts stand in files by room: {@code pages}, {@code verdicts}, {@code answers}, {@code
 * figures}; and, in Azerbaijani and English only, {@code contract}, {@code paper} and {@code
 * problems}. Each text has one key. No rule and no decision belongs here. Pages, paper, API, SOAP
 * answers and {@code az.pasport.wording} call it; the offline checker is built from the same files.
 */
@NullMarked
package az.pasport.message;

import org.jspecify.annotations.NullMarked;
