/**
 * By which host a request came, and what the application believes of that.
 *
 * <ol>
 *   <li>A request with a {@code Host} that is not ours is answered with 421 (Misdirected Request),
 *       before anybody is authenticated: nothing here can be embedded under another name, and a
 *       browser that was led here by a changed name server gets nothing.
 *   <li>{@code /health} and {@code /metrics} are also answered to probes that name an address or
 *       nothing. A proxy shows them to nobody outside.
 *   <li>Behind the check every part of the application, the libraries as well, sees scheme, host
 *       and port of the public URL. {@code X-Forwarded-Host}, {@code X-Forwarded-Proto} and the
 *       like are taken away: Metro, for one, writes them into the WSDL, whoever sent them. {@code
 *       X-Forwarded-For} is the affair of {@code az.pasport.web.limit}.
 * </ol>
 */
@NullMarked
package az.pasport.web.host;

import org.jspecify.annotations.NullMarked;
