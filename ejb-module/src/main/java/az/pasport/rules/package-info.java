/**
 * What decrees give: pure functions from (medical history, rule book, moment) to an answer and why
 * it is so. No certificate, no entity's column and no clock belongs here. Issuing, the cabinet, the
 * comparison of decrees and retention call it.
 */
@NullMarked
package az.pasport.rules;

import org.jspecify.annotations.NullMarked;
