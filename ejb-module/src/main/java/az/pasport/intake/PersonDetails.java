package az.pasport.intake;

import az.pasport.person.BirthDate;
import az.pasport.person.Fin;
import az.pasport.person.Identity;
import az.pasport.person.Person;
import az.pasport.person.PersonName;
import az.pasport.person.TravelDocument;
import az.pasport.record.Problem;
import java.time.Instant;
import java.util.List;

/** Who somebody is, read and checked by the rules of intake. */
public record PersonDetails(Identity identity, PersonName name, BirthDate birthDate) {
  private static final String PREFIX = "person.";

  /**
   * Reads who somebody is said to be.
   *
   * @param field before the names of the fields in problems, e.g. {@code corrected.}
   * @throws RecordRejectedException naming every field that is wrong
   */
  public static PersonDetails read(Submission.Subject text, String field, Instant now) {
    SubmissionValidator examination = SubmissionValidator.of(text, now);
    List<Problem> problems =
        examination.problems().stream().map(problem -> under(field, problem)).toList();
    if (!problems.isEmpty()) {
      throw new RecordRejectedException(new Answer.Rejected(problems));
    }
    Draft.Subject subject = examination.subject().orElseThrow();
    return new PersonDetails(subject.identity(), subject.name(), subject.birthDate());
  }

  /** A person as a message would describe them, under the identity of this entry. */
  public static Submission.Subject described(Person entry) {
    Person holder = entry.holder();
    TravelDocument document =
        entry.identity() instanceof TravelDocument travelDocument ? travelDocument : null;
    return new Submission.Subject(
        entry.identity() instanceof Fin fin ? fin.value() : null,
        document == null ? null : document.type().name(),
        document == null ? null : document.country(),
        document == null ? null : document.number(),
        holder.name().familyName(),
        holder.name().givenName(),
        holder.name().patronymic().orElse(null),
        holder.birthDate().toString());
  }

  private static Problem under(String field, Problem problem) {
    String name = problem.field();
    return name.startsWith(PREFIX)
        ? new Problem(
            field + name.substring(PREFIX.length()), problem.code(), problem.az(), problem.en())
        : problem;
  }
}
