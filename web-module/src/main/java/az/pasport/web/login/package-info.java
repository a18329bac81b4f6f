/**
 * Authenticates callers: the login by ASAN Login (DigitalLogin), the session, and the one
 * authentication mechanism of the application. Facilities become a {@link
 * az.pasport.security.Caller.Facility} here; what a caller may do is decided elsewhere.
 *
 * <ol>
 *   <li>One mechanism serves everything, by path: hospitals under {@code /ws} by HTTP Basic, apps
 *       under {@code /api} by a bearer token, browsers everywhere by the session. Two container
 *       mechanisms in one application collide.
 *   <li>{@code state}, {@code nonce} and PKCE are always sent. An id_token's signature and {@code
 *       exp} are always checked, and {@code iss}, {@code aud} and {@code nonce} where present. All
 *       of it is the library's work (nimbus), none of it ours.
 *   <li>A person with a FIN is a {@code citizen}. A staff role needs both the provider's role claim
 *       and a signature as the means of login.
 *   <li>A role lasts as long as the session, and no longer than {@code pasport.staff.file}, if
 *       there is one, gives it. Sessions of staff end after ten idle minutes and after four hours.
 *   <li>After a login a browser goes to a target from the allow-list, and nowhere else: this is no
 *       open redirect.
 *   <li>Before a login there is no session: what belongs to an attempt is in a cookie. A login
 *       begins one under a new id, which opens nothing without the secret of a second cookie.
 *   <li>An id_token of the web client opens nothing at the API: a bearer token has {@code typ:
 *       at+jwt}, the configured issuer, our audience, an allowed client and the scopes that we
 *       want. While no issuer is configured, no bearer token is taken.
 *   <li>The application does not start against the simulator unless {@code pasport.demo} is on, and
 *       trusts none of its keys. Every address of login is {@code https:}, what discovery answers
 *       included; a demo may use {@code http:} on this machine.
 *   <li>Logins, log-outs, uses of an app's token, refused logins and tokens, and every 403 are in
 *       the audit, with the caller's address.
 *   <li>No FIN, name, code or token is written to the log or put into an address.
 * </ol>
 */
@NullMarked
package az.pasport.web.login;

import org.jspecify.annotations.NullMarked;
