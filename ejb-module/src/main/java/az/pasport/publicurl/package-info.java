/**
 * Where the world reaches this application: one setting, {@code pasport.public-url}.
 *
 * <ol>
 *   <li>Every absolute URL that the application writes begins with it. None is made of a request's
 *       scheme, {@code Host} or {@code X-Forwarded-*}: the sender writes those.
 *   <li>Links and redirects within the application are paths and need no host at all.
 *   <li>Whether cookies are {@code Secure} and HSTS is sent follows from its scheme.
 * </ol>
 */
@NullMarked
package az.pasport.publicurl;

import org.jspecify.annotations.NullMarked;
