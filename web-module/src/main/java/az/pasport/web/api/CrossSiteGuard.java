package az.pasport.web.api;

import az.pasport.web.problem.ProblemType;
import az.pasport.web.problem.Refusal;
import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a change that another site made a browser send along with our session cookie.
 *
 * <p>A browser says where a request comes from ({@code Sec-Fetch-Site}; older ones {@code Origin}),
 * and sends a header of our own from another site only after asking us, to which we do not agree.
 * Any of the three is proof. A request with an {@code Authorization} header needs none.
 */
@Priority(Priorities.AUTHORIZATION + 100)
public class CrossSiteGuard implements ContainerRequestFilter {
  static final String OWN_HEADER = "X-Pasport-Request";

  private static final Set<String> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  @Override
  public void filter(ContainerRequestContext request) {
    boolean bySession =
        request.getSecurityContext().getUserPrincipal() != null
            && request.getHeaderString(HttpHeaders.AUTHORIZATION) == null;
    if (bySession && !SAFE.contains(request.getMethod()) && !isOurOwn(request)) {
      throw Refusal.of(ProblemType.CROSS_SITE);
    }
  }

  private static boolean isOurOwn(ContainerRequestContext request) {
    if (request.getHeaderString(OWN_HEADER) != null) {
      return true;
    }
    String site = request.getHeaderString("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin");
    }
    return isSameHost(request.getHeaderString("Origin"), request.getHeaderString(HttpHeaders.HOST));
  }

  /** Schemes are not compared: behind a proxy that ends TLS we do not know our own. */
  static boolean isSameHost(@Nullable String origin, @Nullable String host) {
    if (origin == null || host == null) {
      return false;
    }
    try {
      String authority = URI.create(origin).getRawAuthority();
      return authority != null
          && authority.toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
