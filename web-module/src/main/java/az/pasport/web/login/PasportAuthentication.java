package az.pasport.web.login;

import az.pasport.security.CallerAddress;
import az.pasport.web.limit.ClientAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * The one authentication mechanism, asked on every request. By path: {@code /ws} takes HTTP Basic
 * of a facility, or a sender whom the message proved; {@code /api} a bearer token, or else the
 * session; everything else the session. Anonymous passes wherever {@code web.xml} does not protect.
 */
@ApplicationScoped
public class PasportAuthentication implements HttpAuthenticationMechanism {
  @Inject ClientAddress clientAddress;
  @Inject RequestValidator requests;
  @Inject FacilityAuthentication facilities;
  @Inject AppAuthentication apps;
  @Inject BrowserAuthentication browsers;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    CallerAddress.set(clientAddress.of(request));
    try {
      if (!requests.accepts(request, response)) {
        return AuthenticationStatus.SEND_FAILURE;
      }
      String path = pathOf(request);
      if (path.startsWith("/ws/")) {
        return facilities.validate(request, response, context);
      }
      Optional<String> bearer = credentials(request, "Bearer");
      if (path.startsWith("/api/") && bearer.isPresent()) {
        return apps.validate(bearer.get(), request, response, context);
      }
      return browsers.validate(path, request, response, context);
    } catch (IOException e) {
      throw new AuthenticationException(e);
    }
  }

  /** The credentials of an {@code Authorization} header of this scheme (RFC 9110, 11.6.2). */
  static Optional<String> credentials(HttpServletRequest request, String scheme) {
    return Optional.ofNullable(request.getHeader("Authorization"))
        .filter(header -> header.regionMatches(true, 0, scheme + " ", 0, scheme.length() + 1))
        .map(header -> header.substring(scheme.length() + 1).strip());
  }

  /** Below the context root, decoded and normalised by the container. */
  private static String pathOf(HttpServletRequest request) {
    return request.getServletPath() + Optional.ofNullable(request.getPathInfo()).orElse("");
  }
}
