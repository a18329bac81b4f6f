package az.pasport.web.browser;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/**
 * Parameters in a path ({@code /cabinet/;PASPORT=…}). Containers take a session's id from there,
 * whatever the tracking mode says, and cut them off before they compare a path with a rule.
 */
public final class PathParameters {
  private PathParameters() {}

  /**
   * Whether the path as sent has a semicolon, plain or percent-encoded. Payara takes the session's
   * parameter out of the path that it shows us, so it is asked for that, too.
   */
  public static boolean isIn(HttpServletRequest request) {
    return request.isRequestedSessionIdFromURL() || isIn(request.getRequestURI());
  }

  static boolean isIn(String path) {
    return path.indexOf(';') >= 0 || path.toLowerCase(Locale.ROOT).contains("%3b");
  }
}
