/**
 * What a citizen may see and do once logged in.
 *
 * <ol>
 *   <li>A citizen sees their own certificates and nobody else's; another's number is answered as if
 *       it did not exist.
 *   <li>A citizen is shown what was issued and what is due in one read; a certificate is issued
 *       when they open it.
 *   <li>Who has no certificate is told which records are known, what is missing, and what to do.
 *   <li>A citizen can ask what they are due on any date, and why; for any earlier moment they get
 *       the answer that was, or would have been, given then. Asking issues nothing.
 *   <li>Whose certificate a change of a record has revoked is told so for a time ({@code
 *       pasport.retention.notices}), with the one that came in its place.
 *   <li>A citizen can take everything that is stored about them, and who looked at it, though not
 *       by name; of verifiers, which institution.
 * </ol>
 */
@NullMarked
package az.pasport.cabinet;

import org.jspecify.annotations.NullMarked;
