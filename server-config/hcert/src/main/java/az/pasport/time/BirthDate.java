package az.pasport.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date of birth as far as a document states it: the year, the year and the month, or the day;
 * years 1900 to 2099, as in the DCC schema. A rule that depends on the day gives the holder the
 * benefit of the doubt: nothing happened before the birth unless it happened before {@link
 * #earliest()}, and a lower age limit is reached on its day after {@link #earliest()}, an upper one
 * on its day after {@link #latest()}.
 *
 * @param earliest the first day that it can be: 1 January of a year, the first of a month
 * @param precision how much of it is known
 */
public record BirthDate(LocalDate earliest, Precision precision) {
  /** How much of a date of birth is known. */
  public enum Precision {
    YEAR,
    MONTH,
    DAY
  }

  /** The first year in which somebody with a certificate can be born. */
  public static final int FIRST_YEAR = 1900;

  private static final int EARLIEST_STORED = 1890;
  private static final int LAST_YEAR = 2099;

  /** {@code 00} stands for a part that is not known. */
  private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d))?)?");

  private static final String UNKNOWN = "00";

  /**
   * A date of birth of its first possible day.
   *
   * @throws IllegalArgumentException if the year is not of 1900 to 2099, or the day is not the
   *     first one of the year or the month that is known
   */
  public BirthDate {
    // Years before 1900 were taken once; whoever is stored with one can be corrected.
    if (earliest.getYear() < EARLIEST_STORED || earliest.getYear() > LAST_YEAR) {
      throw new IllegalArgumentException("a year of birth is one of 1900 to 2099");
    }
    boolean isFirst =
        switch (precision) {
          case YEAR -> earliest.getDayOfYear() == 1;
          case MONTH -> earliest.getDayOfMonth() == 1;
          case DAY -> true;
        };
    if (!isFirst) {
      throw new IllegalArgumentException("not the first day of the period of birth");
    }
  }

  /** A day of birth that is known. */
  public static BirthDate of(LocalDate day) {
    return new BirthDate(day, Precision.DAY);
  }

  /**
   * Reads {@code YYYY}, {@code YYYY-MM} and {@code YYYY-MM-DD}; also with {@code 00} for a month or
   * a day that is not known, as some issuers write it: {@code 1963-00-00} is {@code 1963}.
   *
   * @return empty if the text is none of these, or no calendar has the day, or the year is not one
   *     of 1900 to 2099
   */
  public static Optional<BirthDate> parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(parts.group(1));
    String month = Optional.ofNullable(parts.group(2)).orElse(UNKNOWN);
    String day = Optional.ofNullable(parts.group(3)).orElse(UNKNOWN);
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return Optional.empty();
    }
    try {
      if (month.equals(UNKNOWN)) {
        return Optional.of(new BirthDate(LocalDate.of(year, 1, 1), Precision.YEAR));
      }
      YearMonth known = YearMonth.of(year, Integer.parseInt(month));
      return Optional.of(
          day.equals(UNKNOWN)
              ? new BirthDate(known.atDay(1), Precision.MONTH)
              : of(LocalDate.of(year, known.getMonth(), Integer.parseInt(day))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The year of birth; always known. */
  public int year() {
    return earliest.getYear();
  }

  /** Whether the day is known. */
  public boolean isComplete() {
    return precision == Precision.DAY;
  }

  /** The last day that it can be. */
  public LocalDate latest() {
    return switch (precision) {
      case YEAR -> earliest.plusYears(1).minusDays(1);
      case MONTH -> earliest.plusMonths(1).minusDays(1);
      case DAY -> earliest;
    };
  }

  /**
   * Whether this states all that another one states, and perhaps more: {@code 1963-05-12} states
   * {@code 1963}, and not the other way round. Two different days never state each other.
   */
  public boolean states(BirthDate other) {
    return precision.compareTo(other.precision) >= 0
        && !earliest.isBefore(other.earliest)
        && !latest().isAfter(other.latest());
  }

  /** Whether both can be the birth date of one person: one of them states the other. */
  public boolean agreesWith(BirthDate other) {
    return states(other) || other.states(this);
  }

  /**
   * The known part: {@code 1963}, {@code 1963-05} or {@code 1963-05-12}; as {@code dob} of a DCC,
   * in the API and in SOAP.
   */
  @Override
  public String toString() {
    return switch (precision) {
      case YEAR -> String.format(Locale.ROOT, "%04d", year());
      case MONTH -> YearMonth.from(earliest).toString();
      case DAY -> earliest.toString();
    };
  }
}
