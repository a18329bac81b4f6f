package az.pasport.security;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The form of a code in a register: 3 to 32 capitals, digits and hyphens, a letter first. */
public final class OrganizationCodeFormat {
  private static final Pattern SHAPE = Pattern.compile("[A-Z][A-Z0-9-]{2,31}");

  private OrganizationCodeFormat() {}

  /** Throws {@link IllegalArgumentException}, which names the register, if a text is no code. */
  public static void require(String code, String register) {
    if (!SHAPE.matcher(code).matches()) {
      throw new IllegalArgumentException(
          register + " code: 3 to 32 capitals, digits and hyphens, a letter first");
    }
  }

  /** Reads a code, forgiving blanks around it and lower case. */
  public static Optional<String> parse(String text) {
    return Optional.of(text.strip().toUpperCase(Locale.ROOT)).filter(SHAPE.asMatchPredicate());
  }
}
