/**
 * DigitalLogin, simulated: the portal behind today's ASAN Login, as its public clients show it, for
 * the demo and for tests. It is a process of its own and never part of a production artifact.
 *
 * <ol>
 *   <li>Paths and claims are those observed: {@code /grant-permission}, {@code
 *       /ssoauth/oauth2/token}, {@code /ssoauth/oauth2/jwks}; an id_token has {@code sub, iat, exp,
 *       type, role, is_active} and {@code user.pin}; it has no {@code iss} and no {@code aud}.
 *   <li>The means of login is in the claim {@code type}: {@code FIN}, {@code ASAN_IMZA}, {@code
 *       ESIGNATURE} or {@code BSXM}. What the real portal writes there is not public.
 *   <li>It is as strict as a real provider: a code is good once and for 60 seconds, for one client
 *       and one redirect URI; a redirect URI matches exactly or the browser stays here; PKCE is
 *       checked when used, and a public client must use it.
 *   <li>While the portal's session lives, a second {@code /grant-permission} does not prompt.
 *   <li>A confidential client gets an opaque access token; a public client gets one after RFC 9068
 *       ({@code typ: at+jwt}, {@code aud: pasport-api}).
 *   <li>Everybody can recognise it: each page says so, and each key's id begins with {@link
 *       az.pasport.simulator.Simulator#KEY_ID_PREFIX}.
 * </ol>
 */
@NullMarked
package az.pasport.simulator;

import org.jspecify.annotations.NullMarked;
