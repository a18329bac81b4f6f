package az.pasport.web.pages;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * The day for which somebody asks what is due. A browser's date field sends {@code YYYY-MM-DD}; one
 * without it shows a field for any text, in which people write {@code dd.mm.yyyy}.
 */
public final class StatusDate {
  private static final int FIRST_YEAR = 2020;
  private static final int LAST_YEAR = 2099;
  private static final DateTimeFormatter AS_WRITTEN =
      DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);

  private StatusDate() {}

  /** The day that a text names; empty if it names none from 2020 to 2099. */
  public static Optional<LocalDate> parse(String text) {
    return parse(text, DateTimeFormatter.ISO_LOCAL_DATE)
        .or(() -> parse(text, AS_WRITTEN))
        .filter(date -> date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR);
  }

  private static Optional<LocalDate> parse(String text, DateTimeFormatter format) {
    try {
      return Optional.of(LocalDate.parse(text, format));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
