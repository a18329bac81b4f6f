package az.pasport.web.pages;

import az.pasport.publicurl.PublicUrl;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

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

  /**
   * For the checker at {@code /verify}: it runs a QR reader in a thread of its own, and stays on
   * the device. {@code child-src} is what Safari before 15.5 knows of {@code worker-src}; {@code
   * blob:} are the photos that it opens without {@code createImageBitmap}.
   */
  private static final String CHECKER_POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self' 'wasm-unsafe-eval';"
          + " img-src 'self' blob:;"
          + " connect-src 'self'; worker-src 'self'; child-src 'self'; frame-src 'none';"
          + " manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  /**
   * For the thread in which the QR reader runs. Browsers before 2022 (Chrome 97, Safari 16) compile
   * WebAssembly only where scripts may compile text; the thread has no page and no text of others.
   */
  private static final String READER_POLICY =
      "default-src 'none'; script-src 'self' 'unsafe-eval' 'wasm-unsafe-eval'; connect-src 'self'";

  private static final Pattern READER = Pattern.compile("/verify/reader-[0-9a-f]{10}\\.js");

  /** The name of a file that changes when its content does. */
  private static final Pattern VERSIONED = Pattern.compile("/verify/\\w+-[0-9a-f]{10}\\.\\w+");

  /** The servlet of what other sites' pages may load, by CORS too; nothing else of ours. */
  private static final String FOR_ALL_SITES = "/trust";

  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  @Inject transient PublicUrl publicUrl;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getServletPath();
    boolean checker = isChecker(path);
    ofAnyAnswer(response, publicUrl);
    response.setHeader("Content-Security-Policy", policy(path));
    if (path.equals(FOR_ALL_SITES)) {
      response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    }
    response.setHeader(
        "Permissions-Policy",
        "camera=" + (checker ? "(self)" : "()") + ", geolocation=(), microphone=()");
    if (path.startsWith("/assets/") || VERSIONED.matcher(path).matches()) {
      response.setHeader("Cache-Control", FOR_EVER);
    } else if (checker) {
      // Not even to ask again: in a WAR all files bear one date, so two versions of the service
      // worker could answer with one ETag, and phones would keep the first for ever.
      response.setHeader("Cache-Control", "no-store");
      response.setHeader("Service-Worker-Allowed", request.getContextPath() + "/verify");
    } else if (!path.startsWith("/jakarta.faces.resource/") && isPersonal(request, path)) {
      response.setHeader("Cache-Control", "no-store");
    }
    chain.doFilter(request, response);
  }

  /**
   * The headers that suit every answer, for those that are given before any filter is asked: by the
   * authentication, and by the container after it.
   */
  public static void ofAnyAnswer(HttpServletResponse response, PublicUrl publicUrl) {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    if (publicUrl.isHttps()) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000");
    }
  }

  private static String policy(String path) {
    if (READER.matcher(path).matches()) {
      return READER_POLICY;
    }
    return isChecker(path) ? CHECKER_POLICY : POLICY;
  }

  private static boolean isChecker(String path) {
    return path.equals("/verify")
        || path.startsWith("/verify/") && !path.startsWith("/verify/server");
  }

  private static boolean isPersonal(HttpServletRequest request, String path) {
    return path.startsWith("/cabinet/")
        || path.startsWith("/staff/")
        || path.startsWith("/clinic/")
        || path.startsWith("/verify")
        || request.getUserPrincipal() != null;
  }
}
