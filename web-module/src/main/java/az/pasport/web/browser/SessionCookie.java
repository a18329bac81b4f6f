package az.pasport.web.browser;

import jakarta.servlet.SessionCookieConfig;

/** The cookie that holds the container's session id. */
public final class SessionCookie {
  /** Without the prefix that {@link BrowserCookies} puts before it. */
  static final String NAME = "PASPORT";

  private SessionCookie() {}

  /** Gives it its name and attributes; possible at start only. */
  public static void configure(SessionCookieConfig config, BrowserCookies cookies) {
    config.setSecure(cookies.isSecure());
    config.setName(cookies.name(NAME));
    if (cookies.isSecure()) {
      // As the prefix of the name demands; otherwise the context path.
      config.setPath("/");
    }
  }
}
