/**
 * How the bodies of requests arrive, at every address but those of the intake ({@code /ws/}), which
 * reads its messages itself.
 *
 * <ol>
 *   <li>A body has a time within which it arrives whole ({@code pasport.http.body-seconds}), a
 *       length that depends on the address ({@link az.pasport.web.body.BodySettings}), and a place:
 *       so many of one client and so many in all arrive at once.
 *   <li>A page's body is received before anything of the application looks at it. What is longer
 *       than 64 KB waits in a file that has no name any more, so nothing of it is left when the
 *       server ends, however it ends.
 *   <li>The API reads bodies where it knows who calls; the time and the places hold there, too. The
 *       one address where it takes files of anybody is received as a page is.
 *   <li>The container's own reading of forms and uploads knows neither time nor places, and reads
 *       past any filter. So forms and their files are read here, from what was received. Danger: an
 *       injected {@code HttpServletRequest} is the container's own, and of a form it has no
 *       parameter any more; the request of {@code FacesContext} and of servlets has them.
 *   <li>A refusal is a page in the reader's language, or a problem document where a program asked,
 *       and ends the connection: what is still on its way is not read.
 * </ol>
 *
 * <p>The time is looked at when bytes arrive. When none arrive, the container's read timeout ends
 * the waiting ({@code read-timeout-millis} of the transport).
 */
@NullMarked
package az.pasport.web.body;

import org.jspecify.annotations.NullMarked;
