package az.pasport.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The calendar in which decrees count: Asia/Baku (UTC+4, no summer time since 2016). */
public final class Baku {
  public static final ZoneId ZONE = ZoneId.of("Asia/Baku");

  private Baku() {}

  /** The date in Baku now. */
  public static LocalDate today(Clock clock) {
    return dateOf(clock.instant());
  }

  /** The date in Baku at an instant. */
  public static LocalDate dateOf(Instant instant) {
    return instant.atZone(ZONE).toLocalDate();
  }

  /** The first instant after a date, inclusive of its last second, in Baku. */
  public static Instant endOf(LocalDate date) {
    return date.plusDays(1).atStartOfDay(ZONE).toInstant();
  }

  /** The first instant of a date in Baku. */
  public static Instant startOf(LocalDate date) {
    return date.atStartOfDay(ZONE).toInstant();
  }
}
