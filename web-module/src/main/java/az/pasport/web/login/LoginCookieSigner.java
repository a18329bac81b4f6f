package az.pasport.web.login;

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
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * Signs the cookie of a login that has begun (JWS, HS256). Whether the portal was asked for a new
 * proof stands in it: a browser that could change that would make a re-used portal session a fresh
 * login.
 *
 * <p>The key is {@code pasport.login.cookie-key}, at least 32 bytes in Base64, which nodes of one
 * installation share. Without it a node makes its own at each start, and a login that began before
 * has to begin again.
 */
@ApplicationScoped
class LoginCookieSigner {
  private static final int LEAST_BYTES = 32;
  private static final JWSHeader HEADER = new JWSHeader(JWSAlgorithm.HS256);

  @Inject Config config;

  private byte[] key = new byte[0];

  /**
   * Reads the key.
   *
   * @throws IllegalArgumentException if the setting is no Base64 of 32 bytes or more
   */
  @PostConstruct
  void readKey() {
    key =
        config
            .getOptionalValue("pasport.login.cookie-key", String.class)
            .map(LoginCookieSigner::decoded)
            .orElseGet(LoginCookieSigner::random);
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

  /** The cookie's value for a text. */
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
