package az.pasport.web.pages;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells browsers what an answer may do, and whether it may be kept. */
@WebFilter(
    value = "/*",
    dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ERROR})
public class SecurityHeaders extends HttpFilter {
  private static final long serialVersionUID = 1L;

  /**
   * No script stands in a page, and nothing comes from elsewhere. {@code frame-src blob:} is for
   * the print button, which prints the PDF from a hidden frame.
   */
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data: blob:;"
          + " connect-src 'self'; frame-src blob:; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getServletPath();
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(self), geolocation=(), microphone=()");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    if (request.isSecure()) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000");
    }
    if (path.startsWith("/assets/")) {
      response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    } else if (!path.startsWith("/jakarta.faces.resource/") && isPersonal(request, path)) {
      response.setHeader("Cache-Control", "no-store");
    }
    chain.doFilter(request, response);
  }

  private static boolean isPersonal(HttpServletRequest request, String path) {
    return path.startsWith("/cabinet/")
        || path.startsWith("/staff/")
        || path.startsWith("/verify")
        || request.getUserPrincipal() != null;
  }
}
