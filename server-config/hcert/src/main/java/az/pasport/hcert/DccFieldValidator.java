package az.pasport.hcert;

import java.time.LocalDate;
import java.util.regex.Pattern;

/** Checks fields that are about to be written against DCC schema 1.3.3. */
final class DccFieldValidator {
  /** The schema's {@code maxLength} of names, issuers and identifiers, in code points. */
  static final int TEXT_LENGTH = 80;

  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{1,10}");

  private DccFieldValidator() {}

  /** A text of at most 80 code points that UTF-8 can carry; may be empty. */
  static String text(String value, String field) {
    if (value.codePointCount(0, value.length()) > TEXT_LENGTH) {
      throw new IllegalArgumentException(field + ": longer than " + TEXT_LENGTH + " characters");
    }
    if (value.codePoints().anyMatch(DccFieldValidator::isUnwritable)) {
      throw new IllegalArgumentException(field + ": has a character that cannot be written");
    }
    return value;
  }

  private static boolean isUnwritable(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.SURROGATE || type == Character.CONTROL;
  }

  static String filled(String value, String field) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(field + ": empty");
    }
    return text(value, field);
  }

  static String country(String value, String field) {
    if (!COUNTRY.matcher(value).matches()) {
      throw new IllegalArgumentException(field + ": no country code");
    }
    return value;
  }

  static void period(LocalDate from, LocalDate until) {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("du: before df");
    }
  }
}
