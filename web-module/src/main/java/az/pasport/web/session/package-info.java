/**
 * How long a page with somebody's data stays on an unattended screen.
 *
 * <ol>
 *   <li>{@code az.pasport.web.login} says for each request of an official when their session ends
 *       if nothing more is asked for.
 *   <li>What a browser asks for by itself, a page that reloads or a style sheet, does not keep a
 *       session of staff alive.
 *   <li>Every page of the cabinet and of staff leaves the screen soon after the session's end.
 * </ol>
 */
@NullMarked
package az.pasport.web.session;

import org.jspecify.annotations.NullMarked;
