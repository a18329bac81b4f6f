package az.pasport.ws;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Redirects browsers that open the SOAP endpoint to its documentation: the contract, or the page
 * that explains it. The SOAP library has a status page of its own, which shows class names; no
 * address leads there.
 */
final class DocumentationRedirect {
  private static final String PAGE = "/ws/";

  /** The page as the container may name it: where it lies, or as the folder's welcome file. */
  private static final Set<String> PAGE_PATHS = Set.of(PAGE, "/ws/index.xhtml");

  private static final String FOLDER = "/ws";

  private DocumentationRedirect() {}

  static void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getServletPath();
    boolean isPort = SoapVersion.isPort(path);
    if (PAGE_PATHS.contains(path) || isPort && "wsdl".equalsIgnoreCase(request.getQueryString())) {
      chain.doFilter(request, response);
    } else if (isPort || path.equals(FOLDER)) {
      // A path only: behind a proxy, the request's host and scheme are not those of the reader.
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", request.getContextPath() + PAGE);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
