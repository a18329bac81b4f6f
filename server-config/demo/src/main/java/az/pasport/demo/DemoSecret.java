package az.pasport.demo;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** The published secret of a facility of the demo, {@code demo-} and its code. */
final class DemoSecret {
  private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
  private static final int ITERATIONS = 2048;
  private static final int BYTES = 32;

  private final String secret;

  DemoSecret(String facility) {
    this.secret = "demo-" + facility;
  }

  /** Hashed with a new salt, as Jakarta Security's {@code Pbkdf2PasswordHash} writes it. */
  String hash() {
    byte[] salt = new byte[BYTES];
    new SecureRandom().nextBytes(salt);
    Base64.Encoder text = Base64.getEncoder();
    return String.join(
        ":",
        ALGORITHM,
        String.valueOf(ITERATIONS),
        text.encodeToString(salt),
        text.encodeToString(derived(salt, ITERATIONS, BYTES)));
  }

  /** Whether this is the secret behind a hash; a text of another form is none. */
  boolean isHashedIn(String stored) {
    String[] parts = stored.split(":", -1);
    if (parts.length != 4 || !parts[0].equals(ALGORITHM) || !parts[1].matches("\\d{1,6}")) {
      return false;
    }
    byte[] salt = Base64.getDecoder().decode(parts[2]);
    byte[] hash = Base64.getDecoder().decode(parts[3]);
    return MessageDigest.isEqual(hash, derived(salt, Integer.parseInt(parts[1]), hash.length));
  }

  private byte[] derived(byte[] salt, int iterations, int bytes) {
    try {
      return SecretKeyFactory.getInstance(ALGORITHM)
          .generateSecret(new PBEKeySpec(secret.toCharArray(), salt, iterations, bytes * 8))
          .getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
