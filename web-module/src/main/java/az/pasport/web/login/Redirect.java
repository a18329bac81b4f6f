package az.pasport.web.login;

import jakarta.servlet.http.HttpServletResponse;

/**
 * Redirects inside this application, by a path and no more. The container's own would make it
 * absolute by the request's {@code Host} and scheme, both wrong behind a proxy that ends TLS, and
 * the first is chosen by the sender of the request.
 */
final class Redirect {
  private Redirect() {}

  /** To a path that begins with the context path. */
  static void within(HttpServletResponse response, String path) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", path);
    response.setHeader("Cache-Control", "no-store");
  }
}
