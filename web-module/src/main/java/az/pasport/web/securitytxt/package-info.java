/** Tells finders of weaknesses whom to write to: {@code /.well-known/security.txt} (RFC 9116). */
@NullMarked
package az.pasport.web.securitytxt;

import org.jspecify.annotations.NullMarked;
