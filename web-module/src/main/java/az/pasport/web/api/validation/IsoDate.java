package az.pasport.web.api.validation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** A date as the API takes it: {@code YYYY-MM-DD}. */
public final class IsoDate {
  private IsoDate() {}

  /** The date; empty if the text is none. */
  public static Optional<LocalDate> parse(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
