package az.pasport.web.pages;

import az.pasport.message.Messages;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The day for which somebody asks what is due. A browser's date field sends {@code YYYY-MM-DD}; one
 * without it shows a field for any text, in which people write {@code dd.mm.yyyy}.
 */
public final class StatusDate {
  private static final int FIRST_YEAR = 2020;
  private static final int LAST_YEAR = 2099;

  private StatusDate() {}

  /** The day that a text names; empty if it names none from 2020 to 2099. */
  public static Optional<LocalDate> parse(String written) {
    try {
      return Optional.of(DateField.parse(written))
          .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** What is wrong with a text; empty if it names a day, or nothing was written. */
  public static String problem(String written, Messages texts) {
    if (written.isEmpty() || parse(written).isPresent()) {
      return "";
    }
    return DateField.isNoDay(written)
        ? texts.of("status.no.day", written)
        : texts.of("status.wrong");
  }
}
