package az.pasport.intake;

import az.pasport.person.Fin;
import az.pasport.person.Identity;
import az.pasport.person.Person;
import az.pasport.person.PersonName;
import az.pasport.person.TravelDocument;
import az.pasport.record.Problem;
import az.pasport.registry.RegisteredPerson;
import az.pasport.time.BirthDate;
import java.time.Instant;
import java.util.Optional;

/** Identity, name and birth date of a person, as a message states them; every field is valid. */
public record PersonDetails(Identity identity, PersonName name, BirthDate birthDate) {
  private static final String PREFIX = "person.";

  /**
   * Reads who somebody is said to be.
   *
   * @param field before the names of the fields in problems, e.g. {@code corrected.}
   * @throws RecordRejectedException naming every field that is wrong
   */
  public static PersonDetails read(Submission.Subject text, String field, Instant now) {
    var fields = new FieldReader(now);
    Optional<PersonDetails> details = new PersonValidator(fields, text).details();
    if (fields.hasProblems()) {
      throw new RecordRejectedException(
          new Answer.Rejected(
              fields.problems().stream().map(problem -> under(field, problem)).toList()));
    }
    return details.orElseThrow();
  }

  /** A person as a message would describe them, under the identity of this entry. */
  public static Submission.Subject described(Person entry) {
    Person holder = entry.holder();
    Optional<TravelDocument> document = entry.identity().document();
    return new Submission.Subject(
        entry.identity().fin().map(Fin::value).orElse(null),
        document.map(TravelDocument::type).map(Enum::name).orElse(null),
        document.map(TravelDocument::country).orElse(null),
        document.map(TravelDocument::number).orElse(null),
        holder.name().familyName(),
        holder.name().givenName(),
        holder.name().patronymic().orElse(null),
        holder.birthDate().toString(),
        null);
  }

  /**
   * Whether these details are those of the person who is registered, under whichever of their
   * identities. They must state all that is registered of the birth date; a year is not enough
   * where the day is.
   */
  boolean describes(Person registered) {
    return registered.entries().stream().anyMatch(this::describesEntry);
  }

  /** The same for one identity of the person alone. */
  boolean describesEntry(Person entry) {
    return entry.answersTo(name) && birthDate.states(entry.birthDate());
  }

  /** Whether they state of the birth date what is not registered under any identity. */
  boolean statesOtherBirthDate(Person registered) {
    return registered.entries().stream().noneMatch(entry -> birthDate.equals(entry.birthDate()));
  }

  /** Whether they may be, by the looser rule that holds beside the population registry. */
  boolean mayDescribe(Person registered) {
    return registered.entries().stream()
        .anyMatch(
            entry ->
                RegisteredPerson.isSamePerson(entry.name(), entry.birthDate(), name, birthDate));
  }

  /** A person as described here, who is not on record yet. */
  Person person() {
    return new Person(identity, name, birthDate);
  }

  private static Problem under(String field, Problem problem) {
    String name = problem.field();
    return name.startsWith(PREFIX)
        ? new Problem(
            field + name.substring(PREFIX.length()), problem.code(), problem.az(), problem.en())
        : problem;
  }
}
