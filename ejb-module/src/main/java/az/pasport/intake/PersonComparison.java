package az.pasport.intake;

import az.pasport.person.Person;
import az.pasport.record.ConsistencyRules;
import az.pasport.record.HealthRecord;
import az.pasport.record.Problem;
import az.pasport.record.ProblemCode;
import az.pasport.record.RegistryState;
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
   * @param finding what the population registry says of the submission's person
   * @param records the person's records as they stand
   */
  List<Problem> ofNew(
      ValidatedSubmission submission,
      RegistryFinding finding,
      Person known,
      List<HealthRecord> records) {
    if (isLeftToRecords(finding, known) && !isVouchedFor(records)) {
      return ofStranger(submission);
    }
    return isRecognised(submission, finding, known)
        ? ofRecords(submission, known, records, records)
        : ofOther(submission, finding);
  }

  /**
   * Whether anything stands behind a person's registered details. What was withdrawn does not: it
   * may have been entered under a mistyped FIN, and must not lock out whose FIN it is.
   */
  static boolean isVouchedFor(List<HealthRecord> records) {
    return records.isEmpty() || !standing(records).isEmpty();
  }

  /** Those that were not withdrawn. */
  static List<HealthRecord> standing(List<HealthRecord> records) {
    return records.stream().filter(record -> record.kind().isStanding()).toList();
  }

  /** What speaks against a record of somebody of whom nothing is known here. */
  List<Problem> ofUnknown(ValidatedSubmission submission, RegistryFinding finding) {
    boolean isSpent =
        finding.answer().isAnswered() && !mismatches.mayTryDetails(submission.subject().identity());
    return isSpent
            || finding.state() == RegistryState.MISMATCHED
            || isAfterDeath(submission, finding)
        ? ofOther(submission, finding)
        : ofStranger(submission);
  }

  private static List<Problem> ofStranger(ValidatedSubmission submission) {
    return ConsistencyRules.missingSeries(submission.event(), List.of()).stream().toList();
  }

  /**
   * What speaks against a correction. A facility corrects name and birth date of people of whom
   * nobody else has records. Else a name could be sold: a record of one's own, "corrected" to the
   * buyer's name.
   *
   * <p>Where the population registry has answered, or has answered before, it decides alone.
   *
   * @param all the person's records as they stand
   */
  List<Problem> ofCorrection(
      ValidatedSubmission submission,
      RegistryFinding finding,
      HealthRecord current,
      List<HealthRecord> all) {
    Person known = current.person();
    if (isAfterDeath(submission, finding, known)) {
      return differs(finding);
    }
    boolean isByRecords = isLeftToRecords(finding, known);
    boolean isFree = isAlone(sender, all) && isByRecords;
    boolean describesPerson =
        isRecognised(submission, finding, known)
            && !(isByRecords && submission.subject().statesOtherBirthDate(known));
    if (!isFree && !describesPerson) {
      return differs(finding);
    }
    List<HealthRecord> others =
        all.stream().filter(other -> !other.recordId().equals(current.recordId())).toList();
    return ofRecords(submission, known, others, all);
  }

  /** Whether nobody but the sender has records of the person that stand. */
  static boolean isAlone(Authority sender, List<HealthRecord> all) {
    return standing(all).stream().allMatch(sender::isOwn);
  }

  /** Whether the registry has said nothing of the person, neither now nor before. */
  static boolean isLeftToRecords(RegistryFinding finding, Person known) {
    return finding.state() == RegistryState.NOT_COMPARED && known.registryComparedOn().isEmpty();
  }

  /** While the registry is silent, what it said before is as good as its answer. */
  private boolean isRecognised(
      ValidatedSubmission submission, RegistryFinding finding, Person known) {
    if (!mismatches.mayTryDetails(known) || isAfterDeath(submission, finding, known)) {
      return false;
    }
    return switch (finding.state()) {
      case MATCHED -> true;
      case MISMATCHED -> false;
      case NOT_COMPARED ->
          known.registryComparedOn().isPresent()
              ? submission.subject().mayDescribe(known)
              : submission.subject().describes(known);
    };
  }

  /**
   * Nobody vaccinates the dead: it is another person who was before the worker, or nobody. That the
   * person has died is not said.
   */
  private static boolean isAfterDeath(
      ValidatedSubmission submission, RegistryFinding finding, Person known) {
    return isAfterDeath(submission, finding)
        || submission.doseGivenOn().filter(known::isDeadBefore).isPresent();
  }

  private static boolean isAfterDeath(ValidatedSubmission submission, RegistryFinding finding) {
    return submission.doseGivenOn().filter(finding::isDeadBefore).isPresent();
  }

  /**
   * A message that would be refused of an unknown person is refused in the same words, so that it
   * does not tell who is known.
   */
  private static List<Problem> ofOther(ValidatedSubmission submission, RegistryFinding finding) {
    List<Problem> anyway = ofStranger(submission);
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
      ValidatedSubmission submission,
      Person known,
      List<HealthRecord> others,
      List<HealthRecord> all) {
    Map<Boolean, List<HealthRecord>> byOwn =
        standing(others).stream().collect(Collectors.partitioningBy(sender::isOwn));
    List<HealthRecord> elsewhere = byOwn.getOrDefault(false, List.of());
    var problems = new ArrayList<Problem>();
    ConsistencyRules.contradiction(submission.event(), byOwn.getOrDefault(true, List.of()))
        .ifPresent(problems::add);
    if (problems.isEmpty() && !elsewhere.isEmpty()) {
      List<HealthRecord> own = all.stream().filter(sender::isOwn).toList();
      if (!mismatches.mayTryRecord(known, own)
          || ConsistencyRules.contradiction(submission.event(), elsewhere).isPresent()) {
        problems.add(
            ProblemCode.CONTRADICTS_RECORD_ELSEWHERE.at(submission.event().kind().prefix()));
      }
    }
    if (problems.isEmpty()) {
      ConsistencyRules.missingSeries(submission.event(), others).ifPresent(problems::add);
    }
    return problems;
  }
}
