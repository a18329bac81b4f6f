package az.pasport.simulator.sandbox;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value of {@code sandbox.json} that is written relative to the sandbox's first day: {@code
 * today-30} is a date, {@code today-1T09:30} a time in Baku. Any other text stands for itself,
 * except that {@code Ə*81} is a letter so many times.
 */
final class RelativeDate {
  private static final Pattern DAY = Pattern.compile("today([+-]\\d+)?(?:T(\\d\\d:\\d\\d))?");
  private static final Pattern REPEATED = Pattern.compile("(.)\\*(\\d+)");

  private RelativeDate() {}

  /** The text as it is sent. */
  static String resolve(String text, LocalDate today) {
    Matcher day = DAY.matcher(text);
    if (day.matches()) {
      String date = today.plusDays(day.group(1) == null ? 0 : Long.parseLong(day.group(1))) + "";
      // Asia/Baku has been four hours ahead, summer and winter, since 2016.
      return day.group(2) == null ? date : date + "T" + day.group(2) + ":00+04:00";
    }
    Matcher repeated = REPEATED.matcher(text);
    return repeated.matches()
        ? repeated.group(1).repeat(Integer.parseInt(repeated.group(2)))
        : text;
  }
}
