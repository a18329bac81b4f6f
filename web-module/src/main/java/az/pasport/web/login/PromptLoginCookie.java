package az.pasport.web.login;

import az.pasport.web.browser.BrowserCookies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Makes the next login ask the portal to authenticate the person anew ({@code prompt=login}), even
 * if the portal's own session lives. A log-out sets the cookie, a login removes it. Without it, the
 * next person at a shared computer would be logged in as the previous one.
 */
final class PromptLoginCookie {
  private static final String NAME = "PASPORT_ASK";

  private PromptLoginCookie() {}

  static boolean isSet(HttpServletRequest request, BrowserCookies cookies) {
    return cookies.find(request, NAME).isPresent();
  }

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
