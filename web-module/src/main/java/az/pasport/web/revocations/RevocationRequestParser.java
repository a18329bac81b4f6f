package az.pasport.web.revocations;

import az.pasport.certificate.RevocationReason;
import az.pasport.revocation.BulkRevocation;
import az.pasport.revocation.RecordChoice;
import az.pasport.security.FacilityCode;
import az.pasport.text.PlainText;
import az.pasport.web.problem.FieldError;
import az.pasport.web.problem.ProblemException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads a request for a bulk revocation from texts by the names of their fields. */
public final class RevocationRequestParser {
  private static final int LONGEST_WORKER = 32;
  private static final int LONGEST_LOT = 40;
  private static final RevocationReason[] REASONS = {
    RevocationReason.FRAUD, RevocationReason.ISSUED_IN_ERROR
  };

  private final Function<String, Optional<String>> fields;
  private final List<FieldError> errors = new ArrayList<>();

  /** A parser of texts that are not blank. */
  public RevocationRequestParser(Function<String, Optional<String>> fields) {
    this.fields = fields;
  }

  /**
   * What is wanted.
   *
   * @param choice empty where the records are listed
   */
  public record Wanted(
      Optional<RecordChoice> choice, RevocationReason reason, String explanation) {}

  /**
   * Reads the request.
   *
   * @param isListed whether a list of identifiers comes beside these fields
   * @throws ProblemException naming every field that is wrong
   * @throws az.pasport.revocation.BulkRevocationRefused if the choice is none
   */
  public Wanted read(boolean isListed) {
    Optional<FacilityCode> facility = facility();
    Optional<String> worker = line("worker", LONGEST_WORKER);
    Optional<String> lot = line("lot", LONGEST_LOT);
    Optional<LocalDate> enteredFrom = date("enteredFrom");
    Optional<LocalDate> enteredTo = date("enteredTo");
    Optional<LocalDate> happenedFrom = date("happenedFrom");
    Optional<LocalDate> happenedTo = date("happenedTo");
    Optional<RevocationReason> reason = reason();
    Optional<String> explanation = explanation();
    boolean isChosen =
        Stream.of(facility, worker, lot, enteredFrom, enteredTo, happenedFrom, happenedTo)
            .anyMatch(Optional::isPresent);
    if (isListed && isChosen) {
      errors.add(FieldError.of("identifiers", "CHOICE_OR_LIST"));
    }
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    Optional<RecordChoice> choice =
        isListed
            ? Optional.empty()
            : Optional.of(
                new RecordChoice(
                    facility, worker, lot, enteredFrom, enteredTo, happenedFrom, happenedTo));
    return new Wanted(choice, reason.orElseThrow(), explanation.orElseThrow());
  }

  private Optional<FacilityCode> facility() {
    Optional<String> text = fields.apply("facility");
    Optional<FacilityCode> code = text.flatMap(FacilityCode::parse);
    if (text.isPresent() && code.isEmpty()) {
      errors.add(FieldError.worded("facility", "BAD_FACILITY_CODE", "fieldError.BAD_CODE"));
    }
    return code;
  }

  private Optional<String> line(String field, int longest) {
    Optional<String> text = fields.apply(field).map(String::strip);
    if (text.filter(line -> !PlainText.isPlain(line)).isPresent()) {
      errors.add(FieldError.invisibleCharacter(field));
    } else if (text.filter(line -> line.length() > longest).isPresent()) {
      errors.add(FieldError.of(field, "TOO_LONG", longest));
    }
    return text;
  }

  private Optional<LocalDate> date(String field) {
    Optional<String> text = fields.apply(field).map(String::strip);
    Optional<LocalDate> day = text.flatMap(RevocationRequestParser::day);
    if (text.isPresent() && day.isEmpty()) {
      errors.add(FieldError.worded(field, "BAD_DATE", "fieldError.BAD_DATE.day"));
    }
    return day;
  }

  /** A day with a year of four digits, which every database can store. */
  private static Optional<LocalDate> day(String text) {
    try {
      return text.length() == "2021-08-01".length()
          ? Optional.of(LocalDate.parse(text))
          : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private Optional<RevocationReason> reason() {
    Optional<String> text = fields.apply("reason");
    if (text.isEmpty()) {
      errors.add(FieldError.required("reason"));
    }
    return text.flatMap(name -> FieldError.oneOf("reason", name, REASONS, errors));
  }

  private Optional<String> explanation() {
    Optional<String> text = fields.apply("explanation");
    if (text.isEmpty()) {
      errors.add(FieldError.required("explanation"));
      return text;
    }
    if (!PlainText.isStorable(text.get())) {
      errors.add(FieldError.invisibleCharacter("explanation"));
      return text;
    }
    Optional<String> line = text.map(String::strip).map(PlainText::inOneLine);
    if (line.filter(said -> !PlainText.isPlain(said)).isPresent()) {
      errors.add(FieldError.invisibleCharacter("explanation"));
    } else if (line.filter(said -> said.length() > BulkRevocation.LONGEST_EXPLANATION)
        .isPresent()) {
      errors.add(
          FieldError.worded(
              "explanation",
              "TOO_LONG",
              "fieldError.TOO_LONG.reason",
              BulkRevocation.LONGEST_EXPLANATION));
    }
    return line;
  }
}
