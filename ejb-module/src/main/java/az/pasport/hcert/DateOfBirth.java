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

  static Optional<String> readLeniently(String value) {
    var withTime = WITH_TIME.matcher(value);
    String date = withTime.matches() ? withTime.group(1) : value;
    return isWellFormed(date) ? Optional.of(date) : Optional.empty();
  }
}
