/**
 * Authenticates facilities, apps and browsers: people by ASAN Login (DigitalLogin), officials by a
 * provider of their own where there is one, both by the session then. What a caller may do is not
 * decided here, but by {@code web.xml} and the EJBs. The container calls its one mechanism and its
 * servlets; the API asks who the official is.
 */
@NullMarked
package az.pasport.web.login;

import org.jspecify.annotations.NullMarked;
