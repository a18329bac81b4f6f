package az.pasport.web.browser;

import az.pasport.publicurl.PublicUrl;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * Our cookies' names and attributes.
 *
 * <p>Where browsers come by HTTPS, a name begins with {@code __Host-}. A browser takes such a
 * cookie over HTTPS only, for this host alone and all its paths (RFC 6265bis, 4.1.3.2): neither a
 * neighbouring host nor somebody on an unencrypted network can plant one.
 */
@ApplicationScoped
public class BrowserCookies {
  /** The container's session id is in this one. */
  static final String SESSION = "PASPORT";

  private static final String PREFIX = "__Host-";

  @Inject Config config;
  @Inject PublicUrl publicUrl;

  /** For the container. */
  BrowserCookies() {}

  public BrowserCookies(Config config, PublicUrl publicUrl) {
    this.config = config;
    this.publicUrl = publicUrl;
  }

  /**
   * Whether cookies travel by HTTPS only: {@code pasport.session.secure-cookie}, or, where that is
   * not set, whether {@code pasport.public-url} is an {@code https} address.
   */
  public boolean isSecure() {
    return config
        .getOptionalValue("pasport.session.secure-cookie", Boolean.class)
        .orElseGet(publicUrl::isHttps);
  }

  /** The name under which a browser holds a cookie. */
  public String name(String plain) {
    return isSecure() ? PREFIX + plain : plain;
  }

  /** Gives the session's cookie its name and attributes; possible at start only. */
  public void configure(SessionCookieConfig session) {
    session.setSecure(isSecure());
    session.setName(name(SESSION));
    if (isSecure()) {
      // As the prefix of the name demands; otherwise the context path.
      session.setPath("/");
    }
  }

  /** Whether a cookie is this one, with the prefix or without it. */
  public static boolean isNamed(Cookie cookie, String plain) {
    return cookie.getName().equals(plain) || cookie.getName().equals(PREFIX + plain);
  }

  public Optional<String> find(HttpServletRequest request, String plain) {
    String name = name(plain);
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(name))
        .map(Cookie::getValue)
        .findFirst();
  }

  /** A cookie until the browser is closed, which scripts cannot read. */
  public Cookie make(HttpServletRequest request, String plain, String value) {
    Cookie cookie = new Cookie(name(plain), value);
    cookie.setPath(isSecure() ? "/" : request.getContextPath() + "/");
    cookie.setSecure(isSecure());
    cookie.setHttpOnly(true);
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }

  /** What removes a cookie. */
  public Cookie remove(HttpServletRequest request, String plain) {
    Cookie cookie = make(request, plain, "");
    cookie.setMaxAge(0);
    return cookie;
  }
}
