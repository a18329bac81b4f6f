package az.pasport.decree;

import static az.pasport.decree.FieldChecks.check;
import static az.pasport.decree.FieldChecks.text;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The legal act behind a decree of the book.
 *
 * @param number of the act; absent where it has none, or where public sources do not tell it
 * @param date on which it was signed, which is not the day it comes into force; likewise
 * @param source who issued what, and where its text is taken from; for whoever checks the file
 */
public record LegalAct(
    @Nullable String number,
    @Nullable LocalDate date,
    @JsonProperty(required = true) String source) {
  private static final int LONGEST_NUMBER = 40;
  private static final int LONGEST_SOURCE = 500;

  /** Throws {@link DecreeRefused} naming the field that is wrong. */
  public LegalAct {
    check(
        number == null || !number.isBlank() && number.length() <= LONGEST_NUMBER,
        "act.number",
        DecreeRefused.Reason.LENGTH_OR_ABSENT,
        LONGEST_NUMBER);
    text(source, LONGEST_SOURCE, "act.source");
  }

  public Optional<String> knownNumber() {
    return Optional.ofNullable(number);
  }

  public Optional<LocalDate> knownDate() {
    return Optional.ofNullable(date);
  }
}
