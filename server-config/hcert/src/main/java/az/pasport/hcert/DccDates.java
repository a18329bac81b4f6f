package az.pasport.hcert;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the dates and the moments of a DCC's entries, in the forms that issuers use. */
final class DccDates {
  /** {@code YYYY-MM-DDThh:mm[:ss[.fff]]} and an offset as {@code Z}, {@code +hh[[:]mm]} or none. */
  private static final DateTimeFormatter DATE_TIME =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX][X]")
          .parseDefaulting(ChronoField.OFFSET_SECONDS, 0)
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT)
          .withZone(ZoneOffset.UTC);

  /** The same without the calendar: the formatter alone would read more. */
  private static final Pattern DATE_TIME_FORM =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,9})?)?(Z|[+-]\\d\\d(:?\\d\\d)?)?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DATE_FORM = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

  private DccDates() {}

  /** A day, also with a time behind it. */
  static Optional<LocalDate> date(String text) {
    boolean withTime = text.length() > 10 && text.charAt(10) == 'T';
    String date = withTime ? text.substring(0, 10) : text;
    try {
      return DATE_FORM.matcher(date).matches()
          ? Optional.of(LocalDate.parse(date))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  static Optional<Instant> instant(String text) {
    try {
      return DATE_TIME_FORM.matcher(text).matches()
          ? Optional.of(DATE_TIME.parse(text, Instant::from))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
