package az.pasport.institution;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An institution's code: {@code BORDER-01}.
 *
 * @param value 3 to 32 capitals, digits and hyphens, beginning with a letter
 */
public record InstitutionCode(String value) {
  private static final Pattern SHAPE = Pattern.compile("[A-Z][A-Z0-9-]{2,31}");

  public InstitutionCode {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "institution code: 3 to 32 capitals, digits and hyphens, a letter first");
    }
  }

  /** Reads a code, forgiving blanks around it and lower case. */
  public static Optional<InstitutionCode> parse(String text) {
    String strict = text.strip().toUpperCase(Locale.ROOT);
    return SHAPE.matcher(strict).matches()
        ? Optional.of(new InstitutionCode(strict))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
