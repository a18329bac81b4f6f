/**
 * Verifies who sent a message, and hands on only what was proved. Pure Java: of the domain it knows
 * the values that name a caller; credentials come from a {@link
 * az.pasport.ws.proof.CredentialStore}, the time from a clock. Called by {@code az.pasport.ws}.
 *
 * <ol>
 *   <li>A message is read once, by the parser that checked it, into a tree of bounded size without
 *       comments. It is an envelope of one Header and one Body, with one Security header, addressed
 *       to its receiver. It is refused for another header that must be understood, and for a {@code
 *       wsa:To} that is not ours.
 *   <li>A worker's token: the connection's certificate says the facility, one {@code UsernameToken}
 *       says the worker, by a digest with a nonce and a time at most 5 minutes ago and 60 seconds
 *       ahead.
 *   <li>A facility's signature: one {@code Signature} over Body, {@code Timestamp}, {@code wsa:To}
 *       and {@code wsa:MessageID}, with algorithms of a list, by the certificate that it brings
 *       along. What counts as signed are the very nodes whose digest was verified, and they must
 *       stand where they are read. The {@code Timestamp} lives 5 minutes at most. The worker is
 *       named in each record.
 *   <li>A certificate proves a facility if this very certificate is registered and within its
 *       dates. No path is built: its issuer proves nothing here.
 *   <li>What is passed on is written anew: an envelope with the proved Body, and no header.
 *   <li>A message is taken once. Its replay key is remembered last, so that a message that is
 *       refused for anything else uses nothing up.
 *   <li>A failure names a reason and no value of the message. No sender learns which workers exist:
 *       see {@link az.pasport.ws.proof.FailureReason#disclosed}.
 * </ol>
 *
 * <p>Out of scope: what a sender is told in which language, and who may do what ({@code
 * az.pasport.ws}); confidentiality, which is TLS's.
 */
@NullMarked
package az.pasport.ws.proof;

import org.jspecify.annotations.NullMarked;
