package az.pasport.intake;

import az.pasport.record.RecordVersion;
import az.pasport.record.WithdrawalReason;
import java.util.Optional;

/** What a validated message asks for. */
sealed interface RequestedChange {
  /** The record as it should be; empty where the message does not describe one. */
  default Optional<ValidatedSubmission> submission() {
    return Optional.empty();
  }

  /** The version of a stored record that the message names; empty for a new record. */
  default Optional<RecordVersion> named() {
    return Optional.empty();
  }

  /** Why a record is taken back; empty where none is. */
  default Optional<WithdrawalReason> reason() {
    return Optional.empty();
  }

  /** Asks the rules for this kind of change about the message. */
  MessageDecision decide(PendingSubmission message, EntryDecision entries, ChangeDecision changes);

  /** A new record. */
  record Entry(ValidatedSubmission entered) implements RequestedChange {
    @Override
    public Optional<ValidatedSubmission> submission() {
      return Optional.of(entered);
    }

    @Override
    public MessageDecision decide(
        PendingSubmission message, EntryDecision entries, ChangeDecision changes) {
      return entries.decide(message, entered);
    }
  }

  /** Another version in the place of the one named. */
  record Correction(RecordVersion replaced, ValidatedSubmission replacement)
      implements RequestedChange {
    @Override
    public Optional<ValidatedSubmission> submission() {
      return Optional.of(replacement);
    }

    @Override
    public Optional<RecordVersion> named() {
      return Optional.of(replaced);
    }

    @Override
    public MessageDecision decide(
        PendingSubmission message, EntryDecision entries, ChangeDecision changes) {
      return changes.correct(message, replacement);
    }
  }

  /** No record in the place of the version named. */
  record Withdrawal(RecordVersion replaced, WithdrawalReason because) implements RequestedChange {
    @Override
    public Optional<WithdrawalReason> reason() {
      return Optional.of(because);
    }

    @Override
    public Optional<RecordVersion> named() {
      return Optional.of(replaced);
    }

    @Override
    public MessageDecision decide(
        PendingSubmission message, EntryDecision entries, ChangeDecision changes) {
      return changes.withdraw(message, because);
    }
  }

  /** The version named counts, on a second worker's word. */
  record Confirmation(RecordVersion seen) implements RequestedChange {
    @Override
    public Optional<RecordVersion> named() {
      return Optional.of(seen);
    }

    @Override
    public MessageDecision decide(
        PendingSubmission message, EntryDecision entries, ChangeDecision changes) {
      return changes.confirm(message);
    }
  }
}
