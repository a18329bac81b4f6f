package az.pasport.web.api.exports;

import az.pasport.export.ExportPeriod;
import az.pasport.record.ProblemCode;
import az.pasport.web.api.validation.IsoDate;
import az.pasport.web.problem.FieldError;
import az.pasport.web.problem.ProblemException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Which figures are asked for, and how they are to be written.
 *
 * @param format one of those offered
 * @param language of the headings
 */
record DailyFiguresRequest(ExportPeriod period, String format, Locale language) {
  private static final List<String> LANGUAGES = List.of("az", "en", "ru");

  /**
   * Reads the parameters.
   *
   * @param offered the formats that there are
   * @throws ProblemException naming everything that is wrong with them
   */
  static DailyFiguresRequest parse(
      @Nullable String from,
      @Nullable String to,
      @Nullable String format,
      @Nullable String lang,
      SortedSet<String> offered) {
    var errors = new ArrayList<FieldError>();
    Optional<LocalDate> first = date("from", from, errors);
    Optional<LocalDate> last = date("to", to, errors);
    Optional<ExportPeriod> period =
        first.flatMap(day -> last.flatMap(end -> period(day, end, errors)));
    String chosen = oneOf("format", format, "csv", List.copyOf(offered), errors);
    String language = oneOf("lang", lang, "az", LANGUAGES, errors);
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    return new DailyFiguresRequest(period.orElseThrow(), chosen, Locale.forLanguageTag(language));
  }

  /** The file's name: {@code pasport-daily-2022-01-01-2022-01-31.csv}. */
  String fileName() {
    return "pasport-daily-" + period.from() + "-" + period.to() + "." + format;
  }

  private static Optional<LocalDate> date(
      String field, @Nullable String text, List<FieldError> errors) {
    if (text == null || text.isBlank()) {
      errors.add(FieldError.required(field));
      return Optional.empty();
    }
    Optional<LocalDate> date =
        IsoDate.parse(text.strip()).filter(it -> it.getYear() >= 1900 && it.getYear() <= 9999);
    if (date.isEmpty()) {
      errors.add(FieldError.of(field, ProblemCode.BAD_DATE));
    }
    return date;
  }

  private static Optional<ExportPeriod> period(
      LocalDate from, LocalDate to, List<FieldError> errors) {
    try {
      return Optional.of(new ExportPeriod(from, to));
    } catch (IllegalArgumentException e) {
      errors.add(FieldError.of("to", "BAD_PERIOD"));
      return Optional.empty();
    }
  }

  private static String oneOf(
      String field,
      @Nullable String text,
      String fallback,
      List<String> offered,
      List<FieldError> errors) {
    if (text == null || text.isBlank()) {
      return fallback;
    }
    String choice = text.strip().toLowerCase(Locale.ROOT);
    if (!offered.contains(choice)) {
      errors.add(FieldError.of(field, "UNKNOWN_VALUE", String.join(", ", offered)));
    }
    return choice;
  }
}
