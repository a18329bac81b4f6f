package az.pasport.record;

import az.pasport.person.Person;
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
   * @param records the person's records as they stand
   */
  List<Problem> ofNew(Draft draft, Person known, List<HealthRecord> records) {
    if (!isVouchedFor(records)) {
      return ofUnknown(draft);
    }
    return isRecognised(draft, known) ? ofRecords(draft, known, records, records) : ofOther(draft);
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

  /** What speaks against a record of somebody of whom nothing is known. */
  static List<Problem> ofUnknown(Draft draft) {
    return Contradictions.withoutSeries(draft, List.of()).stream().toList();
  }

  /**
   * What speaks against a correction. A facility corrects name and birth date of people of whom
   * nobody else has records. Else a name could be sold: a record of one's own, "corrected" to the
   * buyer's name.
   *
   * @param all the person's records as they stand
   */
  List<Problem> ofCorrection(Draft draft, HealthRecord current, List<HealthRecord> all) {
    Person known = current.person();
    if (!isAlone(all) && !isRecognised(draft, known)) {
      return differs();
    }
    List<HealthRecord> others =
        all.stream().filter(other -> !other.recordId().equals(current.recordId())).toList();
    return ofRecords(draft, known, others, all);
  }

  /** Whether nobody but the sender has records of the person that stand. */
  boolean isAlone(List<HealthRecord> all) {
    return standing(all).stream().allMatch(sender::isOwn);
  }

  private boolean isRecognised(Draft draft, Person known) {
    return mismatches.mayTryDetails(known) && draft.subject().describes(known);
  }

  /**
   * A message that would be refused of an unknown person is refused in the same words, so that it
   * does not tell who is known.
   */
  private static List<Problem> ofOther(Draft draft) {
    List<Problem> anyway = ofUnknown(draft);
    return anyway.isEmpty() ? differs() : anyway;
  }

  private static List<Problem> differs() {
    return List.of(ProblemCode.PERSON_DIFFERS.at("person"));
  }

  private List<Problem> ofRecords(
      Draft draft, Person known, List<HealthRecord> others, List<HealthRecord> all) {
    Map<Boolean, List<HealthRecord>> byOwn =
        standing(others).stream().collect(Collectors.partitioningBy(sender::isOwn));
    List<HealthRecord> elsewhere = byOwn.getOrDefault(false, List.of());
    var problems = new ArrayList<Problem>();
    Contradictions.between(draft, byOwn.getOrDefault(true, List.of())).ifPresent(problems::add);
    if (problems.isEmpty() && !elsewhere.isEmpty()) {
      List<HealthRecord> own = all.stream().filter(sender::isOwn).toList();
      if (!mismatches.mayTryRecord(known, own)
          || Contradictions.between(draft, elsewhere).isPresent()) {
        problems.add(ProblemCode.CONTRADICTS_RECORD_ELSEWHERE.at(draft.element()));
      }
    }
    if (problems.isEmpty()) {
      Contradictions.withoutSeries(draft, others).ifPresent(problems::add);
    }
    return problems;
  }
}
