package az.pasport.web.login;

import az.pasport.web.browser.BrowserCookies;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Optional;

/** Keeps a browser's {@link LoginAttempts} in its cookie. */
final class LoginCookie {
  private static final String NAME = "PASPORT_LOGIN";

  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private final BrowserCookies cookies;
  private final LoginCookieSigner signer;

  LoginCookie(
      HttpServletRequest request,
      HttpServletResponse response,
      BrowserCookies cookies,
      LoginCookieSigner signer) {
    this.request = request;
    this.response = response;
    this.cookies = cookies;
    this.signer = signer;
  }

  void remember(LoginAttempt attempt) {
    write(attempts().with(attempt));
  }

  /** The attempt with this state, taken away: an answer counts once. */
  Optional<LoginAttempt> take(String state, Instant now) {
    Optional<LoginAttempt> found = attempts().find(state, now);
    if (found.isPresent()) {
      write(attempts().without(state));
    }
    return found;
  }

  private LoginAttempts attempts() {
    return cookies
        .find(request, NAME)
        .flatMap(signer::verified)
        .map(LoginAttempts::parse)
        .orElse(LoginAttempts.NONE);
  }

  private void write(LoginAttempts attempts) {
    if (attempts.open().isEmpty()) {
      response.addCookie(cookies.remove(request, NAME));
      return;
    }
    Cookie cookie = cookies.make(request, NAME, signer.sign(attempts.text()));
    cookie.setMaxAge((int) LoginAttempts.LIFE.toSeconds());
    response.addCookie(cookie);
  }
}
