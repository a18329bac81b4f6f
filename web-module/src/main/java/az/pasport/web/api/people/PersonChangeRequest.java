package az.pasport.web.api.people;

import az.pasport.identity.PersonChange;
import az.pasport.person.Identity;
import az.pasport.text.PlainText;
import az.pasport.web.api.RecordRequestParser;
import az.pasport.web.api.json.JsonBody;
import az.pasport.web.api.records.RecordsResource;
import az.pasport.web.api.validation.FieldType;
import az.pasport.web.problem.FieldError;
import az.pasport.web.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A change of who a person is, as a request's body says it. */
record PersonChangeRequest(JsonBody body) {
  private static final String CORRECTED = "corrected.";

  /**
   * What is to be changed.
   *
   * @throws ProblemException naming what is missing or wrong
   */
  PersonChange change() {
    Identity person = identity("person.");
    return switch (body.text("change").map(String::strip).orElse("")) {
      case "JOIN" -> new PersonChange.Join(person, identity("other."));
      case "PART" -> new PersonChange.Part(person);
      case "CORRECT" -> correction(person);
      case "RECORD_DEATH" -> new PersonChange.RecordDeath(person, required("diedOn"));
      case "UNDO_DEATH" -> new PersonChange.UndoDeath(person);
      default -> throw ProblemException.invalid("change", "ONE_CHANGE");
    };
  }

  /**
   * Why.
   *
   * @throws ProblemException if it is missing, too long, or has a character that nobody sees
   */
  String reason() {
    String reason = required("reason");
    List<FieldError> errors = FieldType.reasonErrors("reason", reason);
    if (!errors.isEmpty()) {
      throw ProblemException.invalid(errors);
    }
    return PlainText.inOneLine(reason.strip());
  }

  /**
   * The files that bear it out.
   *
   * @throws ProblemException if there is none
   */
  List<String> evidence() {
    return RecordsResource.evidence(body);
  }

  private PersonChange correction(Identity person) {
    return new PersonChange.Correct(
        person,
        correctedIdentity(),
        body.at(CORRECTED + "familyName"),
        body.at(CORRECTED + "givenName"),
        // A blank patronymic takes one away; a missing one leaves it.
        body.object("corrected").flatMap(corrected -> corrected.anyText("patronymic")),
        body.at(CORRECTED + "birthDate"),
        new RecordRequestParser(body::at).latinName(CORRECTED));
  }

  private Optional<Identity> correctedIdentity() {
    boolean isGiven =
        Stream.of("fin", "documentType", "documentCountry", "documentNumber")
            .anyMatch(name -> body.at(CORRECTED + name).isPresent());
    return isGiven ? Optional.of(identity(CORRECTED)) : Optional.empty();
  }

  private Identity identity(String prefix) {
    return new RecordRequestParser(name -> body.at(prefix + name))
        .identity()
        .orElseThrow(() -> ProblemException.invalid(prefix + "fin", "ONE_IDENTITY"));
  }

  private String required(String field) {
    return body.text(field).orElseThrow(() -> ProblemException.required(field));
  }
}
