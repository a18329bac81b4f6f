package az.pasport.web.pages;

import az.pasport.publicurl.PublicUrl;
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

  @Inject transient PublicUrl publicUrl;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Language.asked(request).ifPresent(language -> response.addCookie(cookie(language, request)));
    chain.doFilter(request, response);
  }

  private Cookie cookie(Language language, HttpServletRequest request) {
    var cookie = new Cookie(Language.COOKIE, language.getCode());
    cookie.setPath(request.getContextPath() + "/");
    cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
    // Not HttpOnly: the checker at /verify reads and sets it where there is no network.
    cookie.setSecure(publicUrl.isHttps());
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }
}
