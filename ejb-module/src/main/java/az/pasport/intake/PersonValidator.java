package az.pasport.intake;

import az.pasport.person.DocumentType;
import az.pasport.person.Fin;
import az.pasport.person.Identity;
import az.pasport.person.PersonName;
import az.pasport.person.TravelDocument;
import az.pasport.record.ProblemCode;
import az.pasport.time.BirthDate;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Validates whom a message is about: identity, name and birth date. */
final class PersonValidator {
  private static final LocalDate OLDEST_BIRTH = LocalDate.of(BirthDate.FIRST_YEAR, 1, 1);

  /** Also with 00 for what is not known; with a zone only where it is a form of XML Schema. */
  private static final Pattern YEAR_OR_MONTH =
      Pattern.compile("(\\d{4}(?:-\\d\\d)?|\\d{4}-\\d\\d-00)(?:Z|[+-]\\d\\d:\\d\\d)?");

  private final FieldReader fields;
  private final Optional<BirthDate> birthDate;
  private final Optional<PersonDetails> details;

  PersonValidator(FieldReader fields, Submission.Subject person) {
    this.fields = fields;
    this.birthDate = birthDate(person);
    this.details = details(person);
  }

  /** Who it is; present when no field of the person has a problem. */
  Optional<PersonDetails> details() {
    return details;
  }

  /** The first day that can be that of the birth; empty where the birth date has a problem. */
  Optional<LocalDate> born() {
    return birthDate.map(BirthDate::earliest);
  }

  private Optional<PersonDetails> details(Submission.Subject person) {
    Optional<Identity> identity = identity(person);
    var submitted = new SubmittedName(person);
    fields.add(submitted.problems());
    Optional<PersonName> name = submitted.name();
    return identity.isEmpty() || name.isEmpty() || birthDate.isEmpty()
        ? Optional.empty()
        : Optional.of(new PersonDetails(identity.get(), name.get(), birthDate.get()));
  }

  private Optional<BirthDate> birthDate(Submission.Subject person) {
    String field = "person.birthDate";
    Optional<BirthDate> partial =
        Optional.ofNullable(person.birthDate())
            .flatMap(PersonValidator::withoutZone)
            .flatMap(BirthDate::parse)
            .filter(date -> !date.isComplete());
    return partial.isPresent()
        ? partial.filter(
            date -> fields.isPlausible(field, date.earliest(), OLDEST_BIRTH, Optional.empty()))
        : fields
            .pastDate(field, person.birthDate(), OLDEST_BIRTH, Optional.empty())
            .map(BirthDate::of);
  }

  /** A year or a month is the same in every zone that XML Schema allows behind it. */
  private static Optional<String> withoutZone(String text) {
    return Optional.of(YEAR_OR_MONTH.matcher(text.strip()))
        .filter(Matcher::matches)
        .map(parts -> parts.group(1));
  }

  private Optional<Identity> identity(Submission.Subject person) {
    boolean hasFin = !FieldReader.isMissing(person.fin());
    boolean hasDocument =
        !FieldReader.isMissing(person.documentType())
            || !FieldReader.isMissing(person.documentCountry())
            || !FieldReader.isMissing(person.documentNumber());
    if (hasFin && hasDocument) {
      fields.add(ProblemCode.ONE_IDENTITY.at("person.fin"));
      return Optional.empty();
    }
    if (hasDocument) {
      return document(person);
    }
    if (!hasFin) {
      fields.add(ProblemCode.noIdentity());
      return Optional.empty();
    }
    return fields
        .parsed("person.fin", person.fin(), Fin::parse, ProblemCode.BAD_FIN)
        .map(Identity.class::cast);
  }

  private Optional<Identity> document(Submission.Subject person) {
    Optional<DocumentType> type =
        fields.oneOf(
            "person.documentType",
            person.documentType(),
            DocumentType.class,
            ProblemCode.BAD_DOCUMENT_TYPE);
    Optional<String> country =
        fields.parsed(
            "person.documentCountry",
            person.documentCountry(),
            text -> Optional.of(text).filter(TravelDocument::isCountry),
            ProblemCode.BAD_COUNTRY);
    Optional<String> number =
        fields.parsed(
            "person.documentNumber",
            person.documentNumber(),
            text -> Optional.of(text).filter(TravelDocument::isNumber),
            ProblemCode.BAD_DOCUMENT_NUMBER);
    if (type.isEmpty() || country.isEmpty() || number.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(TravelDocument.of(type.get(), country.get(), number.get()));
  }
}
