package az.pasport.hcert;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The forms of {@code dob}: {@code YYYY-MM-DD}, {@code YYYY-MM}, {@code YYYY} or empty, for people
 * whose papers say no more; years 1900 to 2099.
 */
final class DateOfBirth {
  private static final Pattern FORM = Pattern.compile("((19|20)\\d\\d(-\\d\\d){0,2})?");

  /** Issuers of the first months wrote a time behind the day. */
  private static final Pattern WITH_TIME = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)T.*");

  /** Of people of whom only the year, or year and month, is known, some write so. */
  private static final Pattern UNKNOWN_PARTS = Pattern.compile("-00(-\\d\\d)?$");

  private DateOfBirth() {}

  static boolean isWellFormed(String value) {
    if (!FORM.matcher(value).matches()) {
      return false;
    }
    try {
      switch (value.length()) {
        case 10 -> LocalDate.parse(value);
        case 7 -> YearMonth.parse(value);
        default -> {
          // A year, or nothing: the form says it all.
        }
      }
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /**
   * Reads what issuers write.
   *
   * @return the part that is known: {@code 1963} of {@code 1963-00} and of {@code 1963-00-00},
   *     {@code 1963-05} of {@code 1963-05-00}; empty for anything but a date of birth
   */
  static Optional<String> readLeniently(String value) {
    var withTime = WITH_TIME.matcher(value);
    String date = withTime.matches() ? withTime.group(1) : value;
    if (!FORM.matcher(date).matches()) {
      return Optional.empty();
    }
    return Optional.of(UNKNOWN_PARTS.matcher(date).replaceFirst(""))
        .filter(DateOfBirth::isWellFormed);
  }
}
