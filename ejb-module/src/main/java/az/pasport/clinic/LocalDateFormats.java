package az.pasport.clinic;

import az.pasport.time.Baku;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates and times as people write them, in the forms of the hospitals' contract. A text that is
 * none stays as it is, and intake says so of it: 3/2/2022 is one day in Baku and another elsewhere.
 */
final class LocalDateFormats {
  private static final Pattern PEOPLES =
      Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})(?:[ T,]+(\\d{1,2}:\\d{2}(?::\\d{2})?))?");

  private static final Pattern ISO =
      Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[ T]+(\\d{1,2}:\\d{2}(?::\\d{2})?))?");

  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

  private LocalDateFormats() {}

  /** A date as {@code yyyy-MM-dd}, of {@code dd.MM.yyyy} too, whatever time stands behind it. */
  static String date(String text) {
    Matcher peoples = PEOPLES.matcher(text);
    if (peoples.matches()) {
      return isoDate(peoples.group(3), peoples.group(2), peoples.group(1));
    }
    Matcher iso = ISO.matcher(text);
    // Excel writes the midnight of a day.
    return iso.matches() && iso.group(4) != null
        ? isoDate(iso.group(1), iso.group(2), iso.group(3))
        : text;
  }

  /**
   * A moment as RFC 3339 writes it, with Baku's offset on that day, of {@code dd.MM.yyyy HH:mm} and
   * {@code yyyy-MM-dd HH:mm}. A text with an offset of its own stays as it is.
   */
  static String time(String text) {
    Matcher peoples = PEOPLES.matcher(text);
    if (peoples.matches() && peoples.group(4) != null) {
      return moment(
          isoDate(peoples.group(3), peoples.group(2), peoples.group(1)), peoples.group(4), text);
    }
    Matcher iso = ISO.matcher(text);
    return iso.matches() && iso.group(4) != null
        ? moment(isoDate(iso.group(1), iso.group(2), iso.group(3)), iso.group(4), text)
        : text;
  }

  /** A stored moment by Baku's clock, as an input for local times has it. */
  static String local(String moment) {
    return LOCAL.withZone(Baku.ZONE).format(Instant.parse(moment));
  }

  private static String isoDate(String year, String month, String day) {
    return "%s-%2s-%2s".formatted(year, month, day).replace(' ', '0');
  }

  private static String moment(String date, String clock, String written) {
    try {
      LocalTime time = LocalTime.parse(clock.indexOf(':') == 1 ? "0" + clock : clock);
      return LocalDateTime.of(LocalDate.parse(date), time)
          .atZone(Baku.ZONE)
          .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    } catch (DateTimeException e) {
      return written;
    }
  }
}
