package az.pasport.web.login;

import az.pasport.web.browser.BrowserCookies;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * Keeps a browser's {@link LoginAttempts} in its cookie, signed (JWS, HS256). Which portal was
 * asked, and whether for a new proof, stands in it: a browser that could change that would make the
 * citizens' portal name officials, or a re-used portal session a fresh login.
 *
 * <p>The key is {@code pasport.login.cookie-key}, at least 32 bytes in Base64, which nodes of one
 * installation share. Without it a node makes its own at each start, and a login that began before
 * has to begin again.
 */
@ApplicationScoped
class LoginCookie {
  private static final String NAME = "PASPORT_LOGIN";
  private static final int LEAST_BYTES = 32;
  private static final JWSHeader HEADER = new JWSHeader(JWSAlgorithm.HS256);

  @Inject Config config;
  @Inject BrowserCookies cookies;

  private byte[] key = new byte[0];

  /** Throws an {@link IllegalArgumentException} if the setting is no Base64 of 32 bytes or more. */
  @PostConstruct
  void readKey() {
    key =
        config
            .getOptionalValue("pasport.login.cookie-key", String.class)
            .map(LoginCookie::decoded)
            .orElseGet(LoginCookie::random);
  }

  private static byte[] decoded(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text.strip());
      if (bytes.length >= LEAST_BYTES) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      // Said below; the cause would quote a part of the key.
    }
    throw new IllegalArgumentException(
        "pasport.login.cookie-key must be the Base64 of at least " + LEAST_BYTES + " bytes");
  }

  private static byte[] random() {
    byte[] bytes = new byte[LEAST_BYTES];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  void remember(LoginAttempt attempt, HttpServletRequest request, HttpServletResponse response) {
    write(attempts(request).with(attempt), request, response);
  }

  /** The realm's attempt with this state, taken away: an answer counts once. */
  Optional<LoginAttempt> take(
      LoginRealm realm,
      String state,
      Instant now,
      HttpServletRequest request,
      HttpServletResponse response) {
    LoginAttempts attempts = attempts(request);
    Optional<LoginAttempt> found = attempts.find(realm, state, now);
    if (found.isPresent()) {
      write(attempts.without(state), request, response);
    }
    return found;
  }

  private LoginAttempts attempts(HttpServletRequest request) {
    return cookies
        .find(request, NAME)
        .flatMap(this::verified)
        .map(LoginAttempts::parse)
        .orElse(LoginAttempts.NONE);
  }

  private void write(
      LoginAttempts attempts, HttpServletRequest request, HttpServletResponse response) {
    if (attempts.open().isEmpty()) {
      response.addCookie(cookies.remove(request, NAME));
      return;
    }
    Cookie cookie = cookies.make(request, NAME, sign(attempts.text()));
    cookie.setMaxAge((int) LoginAttempts.LIFE.toSeconds());
    response.addCookie(cookie);
  }

  String sign(String text) {
    try {
      var signed = new JWSObject(HEADER, new Payload(text));
      signed.sign(new MACSigner(key));
      return signed.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("a key of 256 bits signs by HS256", e);
    }
  }

  /** The text in a cookie; empty if this installation did not sign it. */
  Optional<String> verified(String cookie) {
    try {
      JWSObject signed = JWSObject.parse(cookie);
      return JWSAlgorithm.HS256.equals(signed.getHeader().getAlgorithm())
              && signed.verify(new MACVerifier(key))
          ? Optional.of(signed.getPayload().toString())
          : Optional.empty();
    } catch (ParseException | JOSEException e) {
      return Optional.empty();
    }
  }
}
