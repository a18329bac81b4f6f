/**
 * The message catalogue: every text that people read, once, in Azerbaijani, English and Russian. No
 * rule and no decision belongs here. Pages, paper, API, SOAP answers and {@code az.pasport.wording}
 * call it; the offline checker is built from the same files.
 */
@NullMarked
package az.pasport.message;

import org.jspecify.annotations.NullMarked;
