package az.pasport.simulator;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;

/** Identifiers that nobody can guess. */
final class RandomValues {
  private static final SecureRandom RANDOM = new SecureRandom();

  private RandomValues() {}

  static String random() {
    byte[] bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Four digits, to be compared by eye between a screen and a phone. */
  static String controlCode() {
    return String.format(Locale.ROOT, "%04d", RANDOM.nextInt(10_000));
  }
}
