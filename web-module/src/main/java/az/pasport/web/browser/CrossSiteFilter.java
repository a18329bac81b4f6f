package az.pasport.web.browser;

import az.pasport.web.problem.ErrorDispatch;
import az.pasport.web.problem.ProblemType;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Refuses what another site's page made a browser send along with a session or a remembered
 * password, by any method but those that change nothing.
 *
 * <p>A request of which no browser says where it comes from passes if it cannot carry a session:
 * without our cookie, or at {@code /ws}, which takes none. With the cookie it needs a header of our
 * own, which a browser sends from another site only after asking us, to which we do not agree.
 */
public class CrossSiteFilter extends HttpFilter {
  static final String OWN_HEADER = "X-Pasport-Request";

  private static final long serialVersionUID = 1L;
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
  private static final String BEARER = "Bearer ";

  @Inject transient BrowserCookies cookies;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (SAFE.contains(request.getMethod()) || hasToken(request) || isMeant(request)) {
      chain.doFilter(request, response);
    } else {
      ErrorDispatch.send(request, response, ProblemType.CROSS_SITE);
    }
  }

  /** No page can have a browser add one; a browser adds Basic credentials by itself. */
  private static boolean hasToken(HttpServletRequest request) {
    String authorization = request.getHeader("Authorization");
    return authorization != null
        && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
  }

  private boolean isMeant(HttpServletRequest request) {
    return switch (RequestSource.of(
        request.getHeader("Sec-Fetch-Site"),
        request.getHeader("Origin"),
        request.getHeader("Host"))) {
      case OURS -> true;
      case ANOTHER_SITE -> false;
      case NOT_SAID ->
          request.getHeader(OWN_HEADER) != null
              || request.getServletPath().startsWith("/ws/")
              || cookies.find(request, BrowserCookies.SESSION).isEmpty();
    };
  }
}
