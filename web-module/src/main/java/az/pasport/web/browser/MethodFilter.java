package az.pasport.web.browser;

import az.pasport.web.problem.ErrorDispatch;
import az.pasport.web.problem.ProblemType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Answers methods that nothing here has with 405: the container's 501 for them is called a failure
 * of the server. What Payara itself serves ({@code /health}, {@code /metrics}, {@code /openapi}) is
 * only read; asked for its OPTIONS, Payara describes its own classes.
 */
public class MethodFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  private static final Set<String> READING = Set.of("GET", "HEAD");
  private static final Set<String> ALL = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Set<String> allowed = allowed(request.getServletPath());
    if (allowed.contains(request.getMethod())) {
      chain.doFilter(SilentUpgrade.of(request), response);
    } else {
      response.setHeader("Allow", String.join(", ", allowed.stream().sorted().toList()));
      ErrorDispatch.send(request, response, ProblemType.METHOD_NOT_ALLOWED);
    }
  }

  static Set<String> allowed(String path) {
    boolean payaras =
        Set.of("/health", "/metrics", "/openapi").stream()
            .anyMatch(own -> path.equals(own) || path.startsWith(own + "/"));
    return payaras ? READING : ALL;
  }
}
