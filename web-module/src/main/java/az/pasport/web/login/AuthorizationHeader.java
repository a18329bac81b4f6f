package az.pasport.web.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Reads the header {@code Authorization} (RFC 9110, section 11.6.2). */
final class AuthorizationHeader {
  private AuthorizationHeader() {}

  /** The credentials of this scheme; empty if the request has none. */
  static Optional<String> credentials(HttpServletRequest request, String scheme) {
    return Optional.ofNullable(request.getHeader("Authorization"))
        .filter(header -> header.regionMatches(true, 0, scheme + " ", 0, scheme.length() + 1))
        .map(header -> header.substring(scheme.length() + 1).strip());
  }
}
