package az.pasport.intake;

import az.pasport.record.RecordVersion;
import az.pasport.record.WithdrawalReason;
import java.util.Optional;

/**
 * What a validated message asks for.
 *
 * @param submission the record as it should be; empty where the message does not describe one
 * @param named the version of a stored record that the message names; empty for a new record
 * @param reason why a record is taken back; empty where none is
 * @param rule the rules for this kind of change
 */
record RequestedChange(
    Optional<ValidatedSubmission> submission,
    Optional<RecordVersion> named,
    Optional<WithdrawalReason> reason,
    Rule rule) {
  /** Decides about a message by the rules for one kind of change. */
  interface Rule {
    MessageDecision decide(
        PendingSubmission message, EntryDecision entries, ChangeDecision changes);
  }

  /** A new record. */
  static RequestedChange entry(ValidatedSubmission entered) {
    return new RequestedChange(
        Optional.of(entered),
        Optional.empty(),
        Optional.empty(),
        (message, entries, changes) -> entries.decide(message, entered));
  }

  /** Another version in the place of the one named. */
  static RequestedChange correction(RecordVersion replaced, ValidatedSubmission replacement) {
    return new RequestedChange(
        Optional.of(replacement),
        Optional.of(replaced),
        Optional.empty(),
        (message, entries, changes) -> changes.correct(message, replacement));
  }

  /** No record in the place of the version named. */
  static RequestedChange withdrawal(RecordVersion replaced, WithdrawalReason reason) {
    return new RequestedChange(
        Optional.empty(),
        Optional.of(replaced),
        Optional.of(reason),
        (message, entries, changes) -> changes.withdraw(message, reason));
  }

  /** The version named counts, on a second worker's word. */
  static RequestedChange confirmation(RecordVersion seen) {
    return new RequestedChange(
        Optional.empty(),
        Optional.of(seen),
        Optional.empty(),
        (message, entries, changes) -> changes.confirm(message));
  }
}
