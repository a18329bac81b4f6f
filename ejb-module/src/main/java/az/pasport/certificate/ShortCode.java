package az.pasport.certificate;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code under a certificate's QR, for whoever types instead of scanning: 15 random characters
 * (75 bits) and a check character, of an alphabet without I, L, O and U (Crockford's base 32). It
 * is not in the QR and says nothing of its certificate.
 *
 * <p>The characters are elements of the field of 32 elements (polynomial x⁵ + x² + 1, root α). A
 * code is right if its characters, each times a power of α, sum up to zero. The powers are all
 * different, so every single wrong character and every exchange of two different characters,
 * adjacent or not, is found. Any other slip passes in one case of 32.
 *
 * <p>Danger: the check character finds slips, not forgeries. Whether there is such a certificate
 * only the register knows.
 *
 * @param value 16 characters without separators
 */
public record ShortCode(String value) {
  public static final int LENGTH = 16;

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int POLYNOMIAL = 0b100101;
  private static final int GROUP = 4;
  private static final Pattern SEPARATORS =
      Pattern.compile("[\\s\\p{Pd}]", Pattern.UNICODE_CHARACTER_CLASS);
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Throws {@link IllegalArgumentException} if it is no code, or mistyped. */
  public ShortCode {
    if (!isRight(value)) {
      // Without the text: a code opens a certificate, and messages reach logs.
      throw new IllegalArgumentException("not a short code, or mistyped");
    }
  }

  static ShortCode random() {
    var code = new StringBuilder(LENGTH);
    int sum = 0;
    for (int i = 1; i < LENGTH; i++) {
      int digit = RANDOM.nextInt(ALPHABET.length());
      code.append(ALPHABET.charAt(digit));
      sum = timesRoot(sum ^ digit);
    }
    return new ShortCode(code.append(ALPHABET.charAt(sum)).toString());
  }

  /**
   * Reads a code as people type it: lower case, blanks and hyphens are forgiven, O is read as 0, I
   * and L as 1.
   *
   * @return empty if the text is no code, or mistyped
   */
  public static Optional<ShortCode> parse(String text) {
    if (text.length() > LENGTH * GROUP) {
      return Optional.empty();
    }
    String strict =
        SEPARATORS
            .matcher(text)
            .replaceAll("")
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('İ', '1')
            .replace('L', '1');
    return isRight(strict) ? Optional.of(new ShortCode(strict)) : Optional.empty();
  }

  /** In groups of four: {@code 7K2M-QX04-9DWT-3HRC}. */
  public String inGroups() {
    var groups = new StringBuilder(value);
    for (int at = LENGTH - GROUP; at > 0; at -= GROUP) {
      groups.insert(at, '-');
    }
    return groups.toString();
  }

  private static boolean isRight(String text) {
    if (text.length() != LENGTH) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < LENGTH; i++) {
      int digit = ALPHABET.indexOf(text.charAt(i));
      if (digit < 0) {
        return false;
      }
      sum = timesRoot(sum) ^ digit;
    }
    return sum == 0;
  }

  private static int timesRoot(int element) {
    int product = element << 1;
    return product < ALPHABET.length() ? product : product ^ POLYNOMIAL;
  }

  /** Hides the code, as {@code Fin} hides itself. */
  @Override
  public String toString() {
    return "ShortCode[hidden]";
  }
}
