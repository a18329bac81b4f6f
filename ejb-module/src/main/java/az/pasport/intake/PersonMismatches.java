package az.pasport.intake;

import az.pasport.person.Identity;
import az.pasport.person.Person;
import az.pasport.record.HealthRecord;
import az.pasport.record.Problem;
import az.pasport.record.ProblemCode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often a facility was lately told of a mismatch about the same person. After a few, the answer
 * stays the same whatever the facility sends. A sender who guesses birth dates does not learn which
 * one was right, and a sender who moves a dose to and fro does not learn when another facility gave
 * one.
 */
final class PersonMismatches {
  /** For how long a facility's attempts at name and birth date are remembered. */
  static final Duration DETAILS = Duration.ofHours(24);

  /** For how long its attempts at a record beside those of others are remembered. */
  static final Duration RECORDS = Duration.ofDays(30);

  private final int most;
  private final Instant now;
  private final Map<Identity, Integer> details = new HashMap<>();
  private final Map<Identity, Integer> records = new HashMap<>();

  /** Nothing told yet; {@code most} is how often a facility may be told. */
  PersonMismatches(int most, Instant now) {
    this.most = most;
    this.now = now;
  }

  /** Adds what a facility was told at a moment; what is no mismatch or too long ago is left out. */
  void add(Person person, ProblemCode code, int times, Instant at) {
    boolean ofDetails = code == ProblemCode.PERSON_DIFFERS || code == ProblemCode.REGISTRY_DIFFERS;
    if (ofDetails && at.isAfter(now.minus(DETAILS))) {
      details.merge(person.holder().identity(), times, Integer::sum);
    } else if (code == ProblemCode.CONTRADICTS_RECORD_ELSEWHERE && at.isAfter(now.minus(RECORDS))) {
      records.merge(person.holder().identity(), times, Integer::sum);
    }
  }

  /** Adds what the sender is told now, and says whether it is a mismatch. */
  boolean add(Person person, List<Problem> told) {
    List<ProblemCode> codes =
        told.stream().map(Problem::code).filter(PersonMismatchCounter.COUNTED::contains).toList();
    codes.forEach(code -> add(person, code, 1, now));
    return !codes.isEmpty();
  }

  /** Adds what the sender was told about somebody who is not on record. */
  void add(Identity stranger, int times) {
    details.merge(stranger, times, Integer::sum);
  }

  /** Whether the sender's details of this person are compared at all. */
  boolean mayTryDetails(Person person) {
    return mayTryDetails(person.holder().identity());
  }

  /** The same of somebody who may not be on record. */
  boolean mayTryDetails(Identity identity) {
    return details.getOrDefault(identity, 0) < most;
  }

  /**
   * Whether a record is compared with those of other facilities at all. Own records that the sender
   * has corrected or taken back count as attempts: each was an answer, too.
   *
   * @param own the person's records of the sender, as they stand
   */
  boolean mayTryRecord(Person person, List<HealthRecord> own) {
    int changes =
        own.stream()
            .filter(record -> record.receivedAt().isAfter(now.minus(RECORDS)))
            .mapToInt(record -> record.recordVersion() - 1)
            .sum();
    return records.getOrDefault(person.holder().identity(), 0) + changes < most;
  }
}
