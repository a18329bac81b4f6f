package az.pasport.intake;

import az.pasport.person.Person;
import az.pasport.record.HealthRecord;
import az.pasport.record.Problem;
import az.pasport.record.ProblemCode;
import az.pasport.record.RegistryState;
import az.pasport.record.Withdrawal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Compares a record with what is known of its person, and says no more than its sender may know. A
 * sender whose details do not match learns what would be said of an unknown person, or one code
 * that names no field; the sender's own records are named, those of others never.
 *
 * @param sender who may be told of own records
 */
record PersonComparison(Authority sender, PersonMismatches mismatches) {
  /**
   * What speaks against a new record of a known person.
   *
   * @param finding what the population registry says of the draft's person
   * @param records the person's records as they stand
   */
  List<Problem> ofNew(
      Draft draft, RegistryFinding finding, Person known, List<HealthRecord> records) {
    if (isLeftToRecords(finding, known) && !isVouchedFor(records)) {
      return ofStranger(draft);
    }
    return isRecognised(draft, finding, known)
        ? ofRecords(draft, known, records, records)
        : ofOther(draft, finding);
  }

  /**
   * Whether anything stands behind a person's registered details. What was withdrawn does not: it
   * may have been entered under a mistyped FIN, and must not lock out whose FIN it is.
   *
   * @param records the person's records as they stand
   */
  static boolean isVouchedFor(List<HealthRecord> records) {
    return records.isEmpty() || !standing(records).isEmpty();
  }

  /** Those that were not withdrawn. */
  static List<HealthRecord> standing(List<HealthRecord> records) {
    return records.stream().filter(record -> !(record instanceof Withdrawal)).toList();
  }

  /** The same where nobody was asked about the person. */
  List<Problem> ofNew(Draft draft, Person known, List<HealthRecord> records) {
    return ofNew(draft, RegistryFinding.none(), known, records);
  }

  /** What speaks against a record of somebody of whom nothing is known here. */
  List<Problem> ofUnknown(Draft draft, RegistryFinding finding) {
    boolean isSpent =
        finding.answer().isAnswered() && !mismatches.mayTryDetails(draft.subject().identity());
    return isSpent || finding.state() == RegistryState.MISMATCHED || isAfterDeath(draft, finding)
        ? ofOther(draft, finding)
        : ofStranger(draft);
  }

  private static List<Problem> ofStranger(Draft draft) {
    return ConsistencyRules.withoutSeries(draft, List.of()).stream().toList();
  }

  /**
   * What speaks against a correction. A facility corrects name and birth date of people of whom
   * nobody else has records. Else a name could be sold: a record of one's own, "corrected" to the
   * buyer's name.
   *
   * <p>Where the population registry has answered, or has answered before, it decides alone.
   *
   * @param finding what the population registry says of the draft's person
   * @param all the person's records as they stand
   */
  List<Problem> ofCorrection(
      Draft draft, RegistryFinding finding, HealthRecord current, List<HealthRecord> all) {
    Person known = current.person();
    if (isAfterDeath(draft, finding, known)) {
      return differs(finding);
    }
    boolean isByRecords = isLeftToRecords(finding, known);
    boolean isFree = isAlone(all) && isByRecords;
    boolean describesPerson =
        isRecognised(draft, finding, known)
            && !(isByRecords && draft.subject().statesOtherBirthDate(known));
    if (!isFree && !describesPerson) {
      return differs(finding);
    }
    List<HealthRecord> others =
        all.stream().filter(other -> !other.recordId().equals(current.recordId())).toList();
    return ofRecords(draft, known, others, all);
  }

  /** Whether nobody but the sender has records of the person that stand. */
  boolean isAlone(List<HealthRecord> all) {
    return standing(all).stream().allMatch(sender::isOwn);
  }

  /** Whether the registry has said nothing of the person, neither now nor before. */
  static boolean isLeftToRecords(RegistryFinding finding, Person known) {
    return finding.state() == RegistryState.NOT_COMPARED && known.registryComparedOn().isEmpty();
  }

  /** While the registry is silent, what it said before is as good as its answer. */
  private boolean isRecognised(Draft draft, RegistryFinding finding, Person known) {
    if (!mismatches.mayTryDetails(known) || isAfterDeath(draft, finding, known)) {
      return false;
    }
    return switch (finding.state()) {
      case MATCHED -> true;
      case MISMATCHED -> false;
      case NOT_COMPARED ->
          known.registryComparedOn().isPresent()
              ? draft.subject().mayDescribe(known)
              : draft.subject().describes(known);
    };
  }

  /**
   * Nobody vaccinates the dead: it is another person who was before the worker, or nobody. That the
   * person has died is not said.
   */
  private static boolean isAfterDeath(Draft draft, RegistryFinding finding, Person known) {
    return isAfterDeath(draft, finding)
        || (draft instanceof Draft.Dose dose && known.isDeadBefore(dose.givenOn()));
  }

  private static boolean isAfterDeath(Draft draft, RegistryFinding finding) {
    return draft instanceof Draft.Dose dose && finding.isDeadBefore(dose.givenOn());
  }

  /**
   * A message that would be refused of an unknown person is refused in the same words, so that it
   * does not tell who is known.
   */
  private static List<Problem> ofOther(Draft draft, RegistryFinding finding) {
    List<Problem> anyway = ofStranger(draft);
    return anyway.isEmpty() ? differs(finding) : anyway;
  }

  private static List<Problem> differs(RegistryFinding finding) {
    ProblemCode code =
        finding.state() == RegistryState.NOT_COMPARED
            ? ProblemCode.PERSON_DIFFERS
            : ProblemCode.REGISTRY_DIFFERS;
    return List.of(code.at("person"));
  }

  private List<Problem> ofRecords(
      Draft draft, Person known, List<HealthRecord> others, List<HealthRecord> all) {
    Map<Boolean, List<HealthRecord>> byOwn =
        standing(others).stream().collect(Collectors.partitioningBy(sender::isOwn));
    List<HealthRecord> elsewhere = byOwn.getOrDefault(false, List.of());
    var problems = new ArrayList<Problem>();
    ConsistencyRules.between(draft, byOwn.getOrDefault(true, List.of())).ifPresent(problems::add);
    if (problems.isEmpty() && !elsewhere.isEmpty()) {
      List<HealthRecord> own = all.stream().filter(sender::isOwn).toList();
      if (!mismatches.mayTryRecord(known, own)
          || ConsistencyRules.between(draft, elsewhere).isPresent()) {
        problems.add(ProblemCode.CONTRADICTS_RECORD_ELSEWHERE.at(draft.element()));
      }
    }
    if (problems.isEmpty()) {
      ConsistencyRules.withoutSeries(draft, others).ifPresent(problems::add);
    }
    return problems;
  }
}
