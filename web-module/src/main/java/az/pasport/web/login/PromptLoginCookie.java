package az.pasport.web.login;

import az.pasport.web.browser.BrowserCookies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Makes the next login ask the portal to authenticate the person anew ({@code prompt=login}), even
 * if the portal's own session lives. A log-out sets the cookie, a login removes it. Without it, the
 * next person at a shared computer would be logged in as the previous one. Each realm has its own:
 * a citizen who logs in does not make the portal of staff forget the official.
 */
final class PromptLoginCookie {
  private PromptLoginCookie() {}

  static boolean isSet(LoginRealm realm, HttpServletRequest request, BrowserCookies cookies) {
    return cookies.find(request, realm.promptCookie()).isPresent();
  }

  static void set(
      LoginRealm realm,
      HttpServletRequest request,
      HttpServletResponse response,
      BrowserCookies cookies) {
    response.addCookie(cookies.make(request, realm.promptCookie(), "1"));
  }

  static void remove(
      LoginRealm realm,
      HttpServletRequest request,
      HttpServletResponse response,
      BrowserCookies cookies) {
    if (isSet(realm, request, cookies)) {
      response.addCookie(cookies.remove(request, realm.promptCookie()));
    }
  }
}
