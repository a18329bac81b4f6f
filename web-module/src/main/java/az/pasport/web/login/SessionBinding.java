package az.pasport.web.login;

import az.pasport.digest.Sha256;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Ties a session to the browser that logged in, by a secret in a cookie of its own: Payara's
 * session ids have some 56 random bits, fewer than the 128 that keep a session from being guessed
 * (OWASP ASVS 5.0, 7.2.3). The session holds the secret's SHA-256, so that a reader of a stored
 * session cannot continue it.
 *
 * @param digest Base64url
 */
record SessionBinding(String digest) implements Serializable {
  static final String COOKIE = "PASPORT_BINDING";

  private static final int BITS = 256;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** 256 random bits, Base64url. */
  static String newSecret() {
    byte[] secret = new byte[BITS / Byte.SIZE];
    RANDOM.nextBytes(secret);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }

  static SessionBinding to(String secret) {
    return new SessionBinding(digest(secret));
  }

  /** Compares in constant time. */
  boolean isTo(String secret) {
    return MessageDigest.isEqual(
        digest.getBytes(StandardCharsets.US_ASCII),
        digest(secret).getBytes(StandardCharsets.US_ASCII));
  }

  private static String digest(String secret) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(secret));
  }

  /** Hides even the digest. */
  @Override
  public String toString() {
    return "SessionBinding";
  }
}
