package az.pasport.web.pages;

import az.pasport.web.browser.BrowserCookies;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/** Remembers the language that somebody chose by {@code ?lang=}. */
@WebFilter("/*")
public class LanguageCookie extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Inject transient BrowserCookies cookies;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Language.asked(request).ifPresent(language -> response.addCookie(cookie(language, request)));
    chain.doFilter(request, response);
  }

  private Cookie cookie(Language language, HttpServletRequest request) {
    var cookie = cookies.make(request, Language.COOKIE, language.getCode());
    cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
    // The checker at /verify reads and sets it where there is no network.
    cookie.setHttpOnly(false);
    return cookie;
  }
}
