package az.pasport.web.session;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;

/** Knows when an official's session ends if no further request comes. */
public final class SessionEnd {
  /** The parameter that a page adds to its address when it has itself loaded again. */
  static final String RELOAD = "reload=1";

  private static final String END = "az.pasport.session.end";

  private SessionEnd() {}

  public static void noteEnd(HttpServletRequest request, Instant end) {
    request.setAttribute(END, end);
  }

  /** When it ends; empty for a caller who is no official. */
  static Optional<Instant> end(HttpServletRequest request) {
    return Optional.ofNullable(request.getAttribute(END))
        .filter(Instant.class::isInstance)
        .map(Instant.class::cast);
  }

  /** Whether a browser asks for this by itself, with nobody in front of it. */
  public static boolean isUnattended(HttpServletRequest request) {
    String query = Optional.ofNullable(request.getQueryString()).orElse("");
    return request.getServletPath().startsWith("/assets/")
        || request.getMethod().equals("GET") && ("&" + query + "&").contains("&" + RELOAD + "&");
  }
}
