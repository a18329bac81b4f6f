/**
 * Answers of the domain in sentences: why a certificate is due or is not, and what a look-up found.
 * (Verdicts are worded in {@code az.pasport.verification}, which stands below the domain.)
 *
 * <p>It turns codes and values into texts of {@code az.pasport.message}. No text and no rule stands
 * here. Pages, paper, API and the command line call it; no room of the domain does.
 */
@NullMarked
package az.pasport.wording;

import org.jspecify.annotations.NullMarked;
