package az.pasport.institution;

import az.pasport.time.Baku;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How many look-ups there were on a day of Baku's calendar, and in a minute of the clock. Only the
 * latest day and minute are remembered. Whoever changes it holds its row.
 */
@Embeddable
class LookupCount {
  @Column(name = "counted_on")
  private LocalDate day;

  private int lookups;
  private int failed;

  @Column(name = "counted_minute")
  private Instant minute;

  @Column(name = "minute_lookups")
  private int minuteLookups;

  @Column(name = "minute_failed")
  private int minuteFailed;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected LookupCount() {}

  LookupCount(Instant now) {
    this.day = Baku.dateOf(now);
    this.minute = minuteOf(now);
  }

  /** The limit that forbids a look-up now, and how long; empty if there is none. */
  Optional<ReachedLookupLimit> pause(Instant now, LookupAllowance allowed) {
    if (day.equals(Baku.dateOf(now))) {
      Duration rest = Duration.between(now, Baku.endOf(day));
      if (lookups >= allowed.perDay()) {
        return Optional.of(new ReachedLookupLimit(allowed.day(), rest));
      }
      if (failed >= allowed.failedPerDay()) {
        return Optional.of(new ReachedLookupLimit(allowed.failedDay(), rest));
      }
    }
    if (minute.equals(minuteOf(now))) {
      Duration rest = Duration.between(now, minute.plus(1, ChronoUnit.MINUTES));
      if (minuteLookups >= allowed.perMinute()) {
        return Optional.of(new ReachedLookupLimit(LookupLimit.PER_MINUTE, rest));
      }
      if (minuteFailed >= allowed.failedPerMinute()) {
        return Optional.of(new ReachedLookupLimit(LookupLimit.FAILED_PER_MINUTE, rest));
      }
    }
    return Optional.empty();
  }

  /** Counts a look-up, as one that finds nothing. */
  void add(Instant now) {
    if (!day.equals(Baku.dateOf(now))) {
      day = Baku.dateOf(now);
      lookups = 0;
      failed = 0;
    }
    if (!minute.equals(minuteOf(now))) {
      minute = minuteOf(now);
      minuteLookups = 0;
      minuteFailed = 0;
    }
    lookups++;
    failed++;
    minuteLookups++;
    minuteFailed++;
  }

  /** A look-up that was counted at this moment has found something. */
  void succeed(Instant added) {
    if (day.equals(Baku.dateOf(added)) && failed > 0) {
      failed--;
    }
    if (minute.equals(minuteOf(added)) && minuteFailed > 0) {
      minuteFailed--;
    }
  }

  private static Instant minuteOf(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MINUTES);
  }
}
