package az.pasport.web.login;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Set by a log-out, removed by a login: in between, the portal is asked to ask who one is, although
 * its own session may live. Otherwise the next person at a shared computer would be let in as the
 * one before by pressing "log in".
 */
final class AskCookie {
  private static final String NAME = "PASPORT_ASK";

  private AskCookie() {}

  static boolean isSet(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .anyMatch(cookie -> cookie.getName().equals(NAME));
  }

  /** Until the browser is closed. */
  static void set(HttpServletRequest request, HttpServletResponse response, boolean secure) {
    response.addCookie(cookie(request, "1", secure));
  }

  static void remove(HttpServletRequest request, HttpServletResponse response, boolean secure) {
    if (isSet(request)) {
      Cookie cookie = cookie(request, "", secure);
      cookie.setMaxAge(0);
      response.addCookie(cookie);
    }
  }

  private static Cookie cookie(HttpServletRequest request, String value, boolean secure) {
    Cookie cookie = new Cookie(NAME, value);
    cookie.setPath(request.getContextPath() + "/login");
    cookie.setHttpOnly(true);
    cookie.setSecure(secure);
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }
}
