/**
 * What a citizen may see and do once logged in.
 *
 * <ol>
 *   <li>A citizen sees their own certificates and nobody else's; another's number is answered as if
 *       it did not exist.
 *   <li>Who has no certificate is told which records are known, what is missing, and what to do.
 * </ol>
 */
@NullMarked
package az.pasport.cabinet;

import org.jspecify.annotations.NullMarked;
