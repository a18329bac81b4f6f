package az.pasport.intake;

import az.pasport.record.HealthRecord;
import az.pasport.record.ProblemCode;
import az.pasport.record.Worker;
import java.util.List;
import java.util.Optional;

/**
 * A record that a message names, as it stands while its person is held.
 *
 * @param isInDoubt whether somebody has called it into doubt
 * @param outdated the answer to a sender who names an older version; empty for the current one
 * @param ofPerson the person's records, without others that are frozen: those speak of somebody
 *     else. Read for corrections only
 */
record StoredRecord(
    HealthRecord current,
    boolean isInDoubt,
    Optional<Answer.Outdated> outdated,
    List<HealthRecord> ofPerson) {
  StoredRecord {
    ofPerson = List.copyOf(ofPerson);
  }

  /** What speaks against any change of it. */
  Optional<MessageDecision> objection(Authority authority, Worker worker) {
    if (outdated.isPresent()) {
      return Optional.of(new MessageDecision.Answered(outdated.get()));
    }
    if (!current.kind().isStanding()) {
      return Optional.of(
          MessageDecision.refused(worker, ProblemCode.RECORD_WITHDRAWN.at("replaces.recordId")));
    }
    return isInDoubt && !authority.mayClearDoubt()
        ? Optional.of(
            MessageDecision.refused(worker, ProblemCode.RECORD_IN_DOUBT.at("replaces.recordId")))
        : Optional.empty();
  }

  /** The person's other records. */
  List<HealthRecord> others() {
    return ofPerson.stream().filter(other -> !other.recordId().equals(current.recordId())).toList();
  }
}
