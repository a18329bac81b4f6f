/**
 * How long a page with somebody's data stays on an unattended screen. It ends no session and begins
 * none: {@code az.pasport.web.login} does. Login says when a session ends; pages ask when to leave
 * the screen.
 */
@NullMarked
package az.pasport.web.session;

import org.jspecify.annotations.NullMarked;
