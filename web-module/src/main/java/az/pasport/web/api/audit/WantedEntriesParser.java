package az.pasport.web.api.audit;

import az.pasport.audit.AuditCursor;
import az.pasport.audit.AuditQuery;
import az.pasport.auditsearch.AuditSearchRequest;
import az.pasport.person.Identity;
import az.pasport.text.PlainText;
import az.pasport.time.Baku;
import az.pasport.web.api.RecordRequestParser;
import az.pasport.web.api.validation.IsoDate;
import az.pasport.web.problem.FieldError;
import az.pasport.web.problem.ProblemException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Parses what an auditor looks for, from a form or a body; each empty field is no condition. */
public final class WantedEntriesParser {
  private static final int LONGEST_ACTOR = 80;
  private static final int LONGEST_SUBJECT = 120;
  private static final Pattern DEED = Pattern.compile("[A-Z][A-Z_]{0,39}");
  private static final List<String> OF_PERSON =
      List.of("fin", "documentType", "documentCountry", "documentNumber");

  private final Function<String, Optional<String>> field;
  private final List<FieldError> errors = new ArrayList<>();

  /**
   * @param field the text of a field by its name, not blank; empty if missing
   */
  public WantedEntriesParser(Function<String, Optional<String>> field) {
    this.field = field;
  }

  /**
   * What is looked for.
   *
   * @throws ProblemException naming every field that is wrong
   */
  public AuditSearchRequest wanted() {
    Optional<Identity> person = person();
    Optional<LocalDate> from = day("from");
    Optional<LocalDate> to = day("to");
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      errors.add(FieldError.worded("to", "BAD_PERIOD", "fieldError.BAD_PERIOD.order"));
    }
    var query =
        new AuditQuery(
            Set.of(),
            line("actor", LONGEST_ACTOR),
            line("subject", LONGEST_SUBJECT),
            deed(),
            from.map(Baku::startOf),
            to.map(Baku::endOf));
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    return new AuditSearchRequest(person, query);
  }

  /**
   * Behind which entry the page begins; empty for the first page.
   *
   * @throws ProblemException if it is nothing that a page named as its next
   */
  public Optional<AuditCursor> behind() {
    return field
        .apply("behind")
        .map(
            text ->
                AuditCursor.parse(text.strip())
                    .orElseThrow(() -> ProblemException.invalid("behind", "NO_SUCH_PAGE")));
  }

  private Optional<Identity> person() {
    if (Stream.of("fin", "documentNumber").map(field).allMatch(Optional::isEmpty)) {
      // A form's type of document is chosen always.
      return Optional.empty();
    }
    Optional<Identity> identity =
        new RecordRequestParser(
                name -> OF_PERSON.contains(name) ? field.apply(name) : Optional.empty())
            .identity();
    if (identity.isEmpty()) {
      errors.add(FieldError.of("fin", "ONE_IDENTITY"));
    }
    return identity;
  }

  private Optional<LocalDate> day(String name) {
    Optional<String> text = field.apply(name).map(String::strip);
    Optional<LocalDate> day =
        text.flatMap(IsoDate::parse).filter(it -> it.getYear() >= 1900 && it.getYear() <= 9999);
    if (text.isPresent() && day.isEmpty()) {
      errors.add(FieldError.worded(name, "BAD_DATE", "fieldError.BAD_DATE.day"));
    }
    return day;
  }

  private Optional<String> line(String name, int longest) {
    Optional<String> text = field.apply(name).map(String::strip);
    text.ifPresent(
        written -> {
          if (written.length() > longest) {
            errors.add(FieldError.of(name, "TOO_LONG", longest));
          } else if (!PlainText.isPlain(written)) {
            errors.add(FieldError.invisibleCharacter(name));
          }
        });
    return text;
  }

  private Optional<String> deed() {
    Optional<String> deed = field.apply("deed").map(text -> text.strip().toUpperCase(Locale.ROOT));
    if (deed.filter(text -> !DEED.matcher(text).matches()).isPresent()) {
      errors.add(FieldError.of("deed", "BAD_DEED"));
    }
    return deed;
  }
}
