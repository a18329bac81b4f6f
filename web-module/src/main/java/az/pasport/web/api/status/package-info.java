/**
 * What the caller is due and why: now, on another day, or as it was known then.
 *
 * <p>No rule: {@code az.pasport.rules} decides and explains.
 *
 * <p>Called over HTTP by citizens.
 */
@NullMarked
package az.pasport.web.api.status;

import org.jspecify.annotations.NullMarked;
