package az.pasport.retention;

import az.pasport.time.Baku;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.Optional;

/**
 * How long something is stored. Days, months and years are those of the calendar in Baku.
 *
 * @param length a {@link Period} or a {@link Duration}
 */
public record RetentionPeriod(TemporalAmount length) {
  private static final String OFF = "off";

  /** A longer one is a mistake, and past the days that a database knows. */
  private static final RetentionPeriod LONGEST = new RetentionPeriod(Period.ofYears(200));

  /** Any day does to compare two lengths. */
  private static final Instant SOME_DAY = Instant.parse("2021-01-01T00:00:00Z");

  /**
   * Reads a setting.
   *
   * @param name of the setting, for the message
   * @param text {@code off}, or a period or duration of ISO 8601: {@code P10Y}, {@code P90D},
   *     {@code PT36H}
   * @param least the shortest that makes sense
   * @return empty for {@code off}
   * @throws IllegalStateException if it is something else, shorter, or longer than 200 years; the
   *     message names the setting and what it may be
   */
  static Optional<RetentionPeriod> parse(String name, String text, Period least) {
    if (text.strip().equalsIgnoreCase(OFF)) {
      return Optional.empty();
    }
    Optional<RetentionPeriod> period =
        amount(text.strip())
            .map(RetentionPeriod::new)
            .filter(known -> known.isBetween(new RetentionPeriod(least), LONGEST));
    if (period.isEmpty()) {
      throw new IllegalStateException(
          ("%s is '%s': it must be 'off' or a period of ISO 8601 (P10Y, P6M, P90D)"
                  + " of at least %s and at most %s")
              .formatted(name, text, least, LONGEST));
    }
    return period;
  }

  private static Optional<TemporalAmount> amount(String text) {
    try {
      return Optional.of(text.contains("T") ? Duration.parse(text) : Period.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private boolean isBetween(RetentionPeriod least, RetentionPeriod most) {
    try {
      Instant begin = before(SOME_DAY);
      return !begin.isAfter(least.before(SOME_DAY)) && !begin.isBefore(most.before(SOME_DAY));
    } catch (DateTimeException | ArithmeticException e) {
      // No calendar reaches so far back.
      return false;
    }
  }

  /** What happened at this moment, or earlier, has been stored for the period. */
  public Instant before(Instant now) {
    return now.atZone(Baku.ZONE).minus(length).toInstant();
  }

  /** As it is written in ISO 8601. */
  @Override
  public String toString() {
    return length.toString();
  }
}
