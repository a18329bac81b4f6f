package az.pasport.hcert;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/**
 * The unique identifier of a certificate of ours: {@code URN:UVCI:01:AZ:<opaque>#<check>} (eHealth
 * Network, "Vaccination certificate identifier", option 3: opaque).
 *
 * <p>The opaque part is drawn at random, 120 bits, and says nothing about the person. It is written
 * in digits and capitals without 0, 1, I and O, so that it can be read out on the telephone. The
 * check character catches a mistyped one; it is no protection against invented ones.
 */
public final class Uvci {
  private static final String PREFIX = "URN:UVCI:01:AZ:";
  private static final String OPAQUE_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int OPAQUE_LENGTH = 24;
  private static final String CHECK_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/:";
  private static final Pattern OURS =
      Pattern.compile(PREFIX + "[" + OPAQUE_ALPHABET + "]{" + OPAQUE_LENGTH + "}#[A-Z0-9/:]");

  private Uvci() {}

  public static String random(SecureRandom random) {
    StringBuilder uvci = new StringBuilder(PREFIX);
    for (int i = 0; i < OPAQUE_LENGTH; i++) {
      uvci.append(OPAQUE_ALPHABET.charAt(random.nextInt(OPAQUE_ALPHABET.length())));
    }
    char check = check(uvci.toString());
    return uvci.append('#').append(check).toString();
  }

  /** Whether this is an identifier of ours with the right check character. */
  public static boolean isOurs(String uvci) {
    if (!OURS.matcher(uvci).matches()) {
      return false;
    }
    int separator = uvci.indexOf('#');
    return check(uvci.substring(0, separator)) == uvci.charAt(separator + 1);
  }

  /**
   * The check character by Luhn's algorithm modulo 38 over {@code A–Z 0–9 / :}.
   *
   * @param uvci the identifier with its {@code URN:UVCI:} and without {@code #}
   * @throws IllegalArgumentException for a character outside that alphabet
   */
  public static char check(String uvci) {
    int size = CHECK_ALPHABET.length();
    int sum = 0;
    int factor = 2;
    for (int i = uvci.length() - 1; i >= 0; i--) {
      int value = CHECK_ALPHABET.indexOf(uvci.charAt(i));
      if (value < 0) {
        throw new IllegalArgumentException("Only A-Z, 0-9, / and : have a check character");
      }
      int addend = factor * value;
      sum += addend / size + addend % size;
      factor = 3 - factor;
    }
    return CHECK_ALPHABET.charAt((size - sum % size) % size);
  }
}
