package az.pasport.web.login;

import az.pasport.web.browser.BrowserCookies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Set by a log-out, removed by a login: in between, the portal is asked to ask who one is, although
 * its own session may live. Otherwise the next person at a shared computer would be let in as the
 * one before by pressing "log in".
 */
final class AskCookie {
  private static final String NAME = "PASPORT_ASK";

  private AskCookie() {}

  static boolean isSet(HttpServletRequest request, BrowserCookies cookies) {
    return cookies.find(request, NAME).isPresent();
  }

  /** Until the browser is closed. */
  static void set(
      HttpServletRequest request, HttpServletResponse response, BrowserCookies cookies) {
    response.addCookie(cookies.make(request, NAME, "1"));
  }

  static void remove(
      HttpServletRequest request, HttpServletResponse response, BrowserCookies cookies) {
    if (isSet(request, cookies)) {
      response.addCookie(cookies.remove(request, NAME));
    }
  }
}
