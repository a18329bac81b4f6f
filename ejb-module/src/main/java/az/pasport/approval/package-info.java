/**
 * What one official asks for and a second one decides.
 *
 * <ol>
 *   <li>Nothing of a request exists before it is approved but the request itself. The approval does
 *       what was asked in the transaction that marks the request as approved: all or nothing, and
 *       once.
 *   <li>Whoever asked does not decide, and nobody asks or decides about their own records.
 *       Officials are told apart by the name of the caller, which is the FIN, never by session.
 *   <li>A request is decided within {@code pasport.approval.expires-days}; after that it is void.
 *   <li>Evidence is a file. Its SHA-256 is in the request and in the audit, and so is everybody who
 *       has read it.
 *   <li>A request holds no secret. A facility's new secret is shown to whoever asks for it and
 *       opens nothing until the request, which holds its hash, is approved.
 *   <li>What an official may do alone is counted and limited by the day ({@link
 *       az.pasport.approval.SoleAction}), so that many small actions do not replace what needs a
 *       second official.
 * </ol>
 *
 * <p>A room whose changes need a second official implements {@link
 * az.pasport.approval.ApprovedAction}. This room knows none of them.
 */
@NullMarked
package az.pasport.approval;

import org.jspecify.annotations.NullMarked;
