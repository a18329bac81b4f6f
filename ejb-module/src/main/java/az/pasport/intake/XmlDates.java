package az.pasport.intake;

import az.pasport.record.ProblemCode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates and times in every lexical form of XML Schema Part 2 (sections 3.2.7 and 3.2.9): with
 * white space around them, with zones from −14:00 to +14:00, with a fraction of any length, with
 * 24:00:00, with years of more than four digits and before Christ. Seconds may be left out, which
 * XML Schema does not allow.
 */
final class XmlDates {
  private static final String ZONE = "(Z|[+-]\\d\\d:\\d\\d)?";
  private static final String DAY = "(-?(?:\\d{4}|[1-9]\\d{4,}))-(\\d\\d)-(\\d\\d)";
  private static final Pattern DATE = Pattern.compile(DAY + ZONE, Pattern.CASE_INSENSITIVE);
  private static final Pattern TIME =
      Pattern.compile(
          DAY + "T(\\d\\d):(\\d\\d)(?::(\\d\\d)(?:\\.(\\d+))?)?" + ZONE, Pattern.CASE_INSENSITIVE);

  /** Beyond any event, and within what a date can hold. */
  private static final int FARTHEST_YEAR = 900_000_000;

  /** Databases keep microseconds. */
  private static final int FRACTION_KEPT = 6;

  private static final int FARTHEST_ZONE_MINUTES = 14 * 60;

  private XmlDates() {}

  /**
   * What was read: a value, or else the problem.
   *
   * @param zone that stands behind the value; empty without one
   */
  record Read<T>(Optional<T> value, Optional<ZoneOffset> zone, Optional<ProblemCode> problem) {
    private static <T> Read<T> of(Optional<T> value, Optional<ZoneOffset> zone) {
      return value.isPresent()
          ? new Read<>(value, zone, Optional.empty())
          : bad(ProblemCode.NO_SUCH_DATE);
    }

    static <T> Read<T> bad(ProblemCode problem) {
      return new Read<>(Optional.empty(), Optional.empty(), Optional.of(problem));
    }
  }

  /** Reads a date. A zone behind it is told and moves no date: it is the day that was written. */
  static Read<LocalDate> date(String text) {
    Matcher parts = DATE.matcher(text.strip());
    if (!parts.matches() || isNoZone(parts.group(4))) {
      return Read.bad(ProblemCode.BAD_DATE);
    }
    return Read.of(day(parts), zone(parts.group(4)));
  }

  /** Reads a time, to the microsecond. Without a zone it is none: nobody knows when it was. */
  static Read<Instant> time(String text) {
    Matcher parts = TIME.matcher(text.strip());
    if (!parts.matches() || isNoZone(parts.group(8)) || parts.group(8) == null) {
      return Read.bad(ProblemCode.BAD_TIME);
    }
    ZoneOffset zone = zone(parts.group(8)).orElseThrow();
    return Read.of(day(parts).flatMap(day -> at(day, parts, zone)), Optional.of(zone));
  }

  private static Optional<LocalDate> day(Matcher parts) {
    try {
      return Optional.of(
          LocalDate.of(
              year(parts.group(1)),
              Integer.parseInt(parts.group(2)),
              Integer.parseInt(parts.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int year(String digits) {
    boolean beforeChrist = digits.startsWith("-");
    String number = beforeChrist ? digits.substring(1) : digits;
    int year =
        number.length() > 9 ? FARTHEST_YEAR : Math.min(Integer.parseInt(number), FARTHEST_YEAR);
    return beforeChrist ? -year : year;
  }

  private static Optional<Instant> at(LocalDate day, Matcher parts, ZoneOffset zone) {
    int hour = Integer.parseInt(parts.group(4));
    int minute = Integer.parseInt(parts.group(5));
    int second = parts.group(6) == null ? 0 : Integer.parseInt(parts.group(6));
    int nanos = nanos(parts.group(7));
    if (hour == 24 && minute == 0 && second == 0 && nanos == 0) {
      return Optional.of(day.plusDays(1).atStartOfDay().toInstant(zone));
    }
    try {
      return Optional.of(day.atTime(LocalTime.of(hour, minute, second, nanos)).toInstant(zone));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int nanos(@Nullable String fraction) {
    if (fraction == null) {
      return 0;
    }
    String kept = (fraction + "0".repeat(FRACTION_KEPT)).substring(0, FRACTION_KEPT);
    return Integer.parseInt(kept) * 1000;
  }

  private static boolean isNoZone(@Nullable String zone) {
    if (zone == null || zone.length() == 1) {
      return false;
    }
    int minutes = Integer.parseInt(zone.substring(4));
    return minutes > 59
        || Integer.parseInt(zone.substring(1, 3)) * 60 + minutes > FARTHEST_ZONE_MINUTES;
  }

  private static Optional<ZoneOffset> zone(@Nullable String zone) {
    return Optional.ofNullable(zone).map(text -> ZoneOffset.of(text.length() == 1 ? "Z" : text));
  }
}
