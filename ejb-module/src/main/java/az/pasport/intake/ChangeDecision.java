package az.pasport.intake;

import az.pasport.record.ConfirmationStatus;
import az.pasport.record.HealthRecord;
import az.pasport.record.Problem;
import az.pasport.record.ProblemCode;
import az.pasport.record.RecordSource;
import az.pasport.record.RegistryState;
import az.pasport.record.Withdrawal;
import az.pasport.record.WithdrawalReason;
import az.pasport.record.Worker;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Decides about changes of stored records: corrections, withdrawals and confirmations. */
final class ChangeDecision {
  private final IntakeContext context;
  private final Map<String, StoredRecord> stored;
  private final IntakeOutcome outcome;

  ChangeDecision(IntakeContext context, Map<String, StoredRecord> stored, IntakeOutcome outcome) {
    this.context = context;
    this.stored = stored;
    this.outcome = outcome;
  }

  MessageDecision correct(PendingSubmission message, ValidatedSubmission replacement) {
    return unlessObjected(
        message,
        record -> new CorrectionDecision(context, record, message, replacement).decide(outcome));
  }

  MessageDecision withdraw(PendingSubmission message, WithdrawalReason reason) {
    return unlessObjected(
        message,
        record -> {
          HealthRecord current = record.current();
          outcome.givenBack().add(current);
          var withdrawal =
              new Withdrawal(
                  new RecordSource(
                      current.version().next(),
                      current.person(),
                      current.facility(),
                      message.worker(),
                      context.authority().provesWorker(),
                      context.now(),
                      ConfirmationStatus.STANDS,
                      Optional.empty(),
                      RegistryState.NOT_COMPARED),
                  reason);
          return new MessageDecision.Accepted(
              new Acknowledgement(context.facility(), message, withdrawal, message.warnings()),
              withdrawal,
              "RECORD_WITHDRAWN",
              records -> records.replace(current, withdrawal, false, context.now()));
        });
  }

  /** Lets a held record count, on a second worker's word. */
  MessageDecision confirm(PendingSubmission message) {
    return unlessObjected(
        message,
        record -> {
          HealthRecord current = record.current();
          Worker second = message.worker();
          Optional<Problem> objection = unconfirmable(current, second);
          return objection.isPresent()
              ? MessageDecision.refused(second, objection.get())
              : new MessageDecision.Accepted(
                  Acknowledgement.ofConfirmation(
                      context.facility(), message, current, context.now()),
                  current,
                  "RECORD_CONFIRMED",
                  records -> current.confirm(second, context.now()));
        });
  }

  /** A facility confirms only what two workers have proved to have sent, one each. */
  private Optional<Problem> unconfirmable(HealthRecord current, Worker second) {
    if (!current.isHeld()) {
      return Optional.of(ProblemCode.NOT_HELD.at("replaces.recordId"));
    }
    if (current.worker().id().equals(second.id())) {
      return Optional.of(ProblemCode.SAME_WORKER.at("worker.id"));
    }
    // Else whoever holds the facility's secret enters in a colleague's name, and then confirms.
    return !context.authority().isStaff() && !current.isWorkerProved()
        ? Optional.of(ProblemCode.ENTRY_NOT_PROVED.at("replaces.recordId"))
        : Optional.empty();
  }

  /**
   * What speaks against any change that this message may ask for. What does not depend on the
   * record comes first: a message that is refused for it tells nothing of any record.
   */
  Optional<MessageDecision> objection(PendingSubmission message) {
    Optional<Problem> objection = context.fraud().objection(message.worker());
    if (objection.isPresent()) {
      return objection.map(problem -> MessageDecision.refused(message.worker(), problem));
    }
    StoredRecord record = stored.get(message.messageId());
    return record == null
        ? Optional.of(
            MessageDecision.refused(
                message.worker(), ProblemCode.NO_SUCH_RECORD.at("replaces.recordId")))
        : record.objection(context.authority(), message.worker());
  }

  private MessageDecision unlessObjected(
      PendingSubmission message, Function<StoredRecord, MessageDecision> decision) {
    return objection(message)
        .orElseGet(() -> decision.apply(Objects.requireNonNull(stored.get(message.messageId()))));
  }
}
