/**
 * Who calls, and what proves it: the {@link az.pasport.security.Caller}, the roles, the secrets of
 * facilities and workers with their limits, and the keys of messages that must not come twice. Here
 * the authentication of the SOAP service and that of the web meet.
 *
 * <ol>
 *   <li>Nothing here knows another room but the database, and no edge. The edges make callers;
 *       every room may take them. Which facilities, workers and certificates there are is known to
 *       {@code az.pasport.facility}, and what a caller may do to each room.
 *   <li>A caller's text is written in one place, and never parsed.
 *   <li>A secret is compared in constant time; a wrong one costs its sender a limited number of
 *       tries a minute. Those of workers are derived and not stored.
 *   <li>A nonce or a signed message is remembered, committed, before anything is done for it.
 * </ol>
 */
@NullMarked
package az.pasport.security;

import org.jspecify.annotations.NullMarked;
