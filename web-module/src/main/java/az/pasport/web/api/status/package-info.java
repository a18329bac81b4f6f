/**
 * What the caller is due and why: now, on another day, or as it was known then. No rule: {@code
 * az.pasport.rules} decides and explains. Citizens call it over HTTP.
 */
@NullMarked
package az.pasport.web.api.status;

import org.jspecify.annotations.NullMarked;
