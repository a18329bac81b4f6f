package az.pasport.web.login;

import az.pasport.audit.RefusalKind;
import az.pasport.audit.RefusalLog;
import az.pasport.security.Caller;
import az.pasport.ws.AuthenticatedSender;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Audits every answer with status 403 or 429, whichever class gave it. {@code web.xml} maps it
 * first, and to error pages, too: what the container refuses by a constraint passes no filter
 * before.
 */
public class DeniedAccessFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final String NOTED = "az.pasport.login.denied";

  /** The first word of a path, of the API's the first behind its version. */
  private static final Pattern AREA = Pattern.compile("/api/v1/[a-z-]{1,30}|/[a-z-]{1,30}");

  @Inject transient RefusalLog refusals;
  @Inject transient RefusedCallers callers;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(request, response);
    Optional<RefusalKind> kind = kind(response.getStatus());
    if (kind.isPresent() && request.getAttribute(NOTED) == null) {
      request.setAttribute(NOTED, true);
      refusals.add(kind.get(), caller(request), "path:" + area(path(request)));
    }
  }

  static Optional<RefusalKind> kind(int status) {
    return switch (status) {
      case HttpServletResponse.SC_FORBIDDEN -> Optional.of(RefusalKind.ACCESS_DENIED);
      case TOO_MANY_REQUESTS -> Optional.of(RefusalKind.RATE_LIMITED);
      default -> Optional.empty();
    };
  }

  private Caller caller(HttpServletRequest request) {
    return AuthenticatedPerson.of(request)
        .map(callers::of)
        .or(() -> AuthenticatedSender.of(request))
        .orElseGet(Caller.Anonymous::new);
  }

  private static String path(HttpServletRequest request) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String uri = failed == null ? request.getRequestURI() : String.valueOf(failed);
    return uri.substring(Math.min(uri.length(), request.getContextPath().length()));
  }

  /** The beginning of a path: what follows may be a caller's text. */
  static String area(String path) {
    Matcher area = AREA.matcher(path);
    return area.lookingAt() ? area.group() : "/";
  }
}
