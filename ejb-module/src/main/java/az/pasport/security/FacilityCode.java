package az.pasport.security;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A facility's code, by which it logs in: {@code BAKU-MC-01}.
 *
 * @param value 3 to 32 capitals, digits and hyphens, beginning with a letter
 */
public record FacilityCode(String value) {
  private static final Pattern SHAPE = Pattern.compile("[A-Z][A-Z0-9-]{2,31}");

  /** The Agency itself, in whose name staff enter records. It has no secret. */
  public static final FacilityCode AGENCY = new FacilityCode("ITSDA");

  public FacilityCode {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "facility code: 3 to 32 capitals, digits and hyphens, a letter first");
    }
  }

  /** Reads a code, forgiving blanks around it and lower case. */
  public static Optional<FacilityCode> parse(String text) {
    String strict = text.strip().toUpperCase(Locale.ROOT);
    return SHAPE.matcher(strict).matches()
        ? Optional.of(new FacilityCode(strict))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
