package az.pasport.intake;

import az.pasport.person.Person;
import az.pasport.record.Contraindication;
import az.pasport.record.HealthRecord;
import az.pasport.record.ProblemCode;
import az.pasport.record.Recovery;
import az.pasport.record.TestResult;
import az.pasport.record.VaccinationDose;
import java.util.List;
import java.util.stream.Stream;

/** What cannot be true of one person in records that were accepted as those of two. */
public final class RecordContradictions {
  private RecordContradictions() {}

  /**
   * Two records that contradict each other.
   *
   * @param code what intake would have said of the second beside the first
   */
  public record Contradiction(ProblemCode code, HealthRecord one, HealthRecord other) {
    /** When and where both happened, for officials. */
    public String summary() {
      return one.dayAndFacility() + ", " + other.dayAndFacility();
    }
  }

  /** Every pair that contradicts each other, each once. */
  public static List<Contradiction> between(List<HealthRecord> some, List<HealthRecord> others) {
    return some.stream()
        .flatMap(one -> others.stream().flatMap(other -> between(one, other)))
        .toList();
  }

  private static Stream<Contradiction> between(HealthRecord one, HealthRecord other) {
    return draft(one)
        .flatMap(draft -> ConsistencyRules.between(draft, List.of(other)).stream())
        .map(problem -> new Contradiction(problem.code(), one, other));
  }

  private static Stream<Draft> draft(HealthRecord record) {
    Person person = record.person();
    var subject = new Draft.Subject(person.identity(), person.name(), person.birthDate());
    if (record instanceof VaccinationDose dose) {
      return Stream.of(
          new Draft.Dose(
              subject,
              dose.worker(),
              dose.product(),
              dose.lot(),
              dose.position(),
              dose.givenOn(),
              dose.vaccinator(),
              dose.country(),
              dose.evidence()));
    }
    if (record instanceof TestResult test) {
      return Stream.of(
          new Draft.Test(
              subject,
              test.worker(),
              test.type(),
              test.device(),
              test.sampledAt(),
              test.announcedAt(),
              test.outcome()));
    }
    if (record instanceof Recovery recovery) {
      return Stream.of(
          new Draft.Recovered(
              subject,
              recovery.worker(),
              recovery.firstPositive(),
              recovery.closedOn(),
              recovery.doctor()));
    }
    if (record instanceof Contraindication contraindication) {
      return Stream.of(
          new Draft.Contraindicated(
              subject,
              contraindication.worker(),
              contraindication.conclusion(),
              contraindication.validFrom(),
              contraindication.validUntil()));
    }
    return Stream.empty();
  }
}
