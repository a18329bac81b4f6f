/**
 * By which host a request came, and what the application believes of that. Who calls is decided
 * elsewhere: {@code az.pasport.web.limit} and {@code login}. The container runs the filter; the
 * login and the pages ask.
 */
@NullMarked
package az.pasport.web.host;

import org.jspecify.annotations.NullMarked;
