package az.pasport.intake;

import az.pasport.record.Problem;
import java.util.Map;
import java.util.Optional;

/**
 * The stage of intake that decides: the messages of one transaction, one after the other. Each is
 * compared with what was known before, and with those of the same transaction that were found good
 * before it. Reads and writes nothing itself.
 */
final class IntakeDecision {
  private final IntakeContext context;
  private final Map<String, Acknowledgement> told;
  private final EntryDecision entries;
  private final ChangeDecision changes;
  private final IntakeOutcome outcome = new IntakeOutcome();

  /**
   * A decision.
   *
   * @param told what was acknowledged before, by the messages' numbers
   * @param known whom new records are about
   * @param stored the records that messages name, by the messages' numbers
   */
  IntakeDecision(
      IntakeContext context,
      Map<String, Acknowledgement> told,
      KnownPeople known,
      Map<String, StoredRecord> stored) {
    this.context = context;
    this.told = told;
    this.entries = new EntryDecision(context, known, outcome);
    this.changes = new ChangeDecision(context, stored, outcome);
  }

  /** The answer to a message, if its lot still has a dose for it when the doses are taken. */
  Answer decide(PendingSubmission message) {
    Acknowledgement earlier = told.get(message.messageId());
    if (earlier != null) {
      return earlier.again(message.payloadHash());
    }
    MessageDecision decision = message.change().rule().decide(message, entries, changes);
    outcome.add(decision);
    decision.accepted().ifPresent(good -> told.put(message.messageId(), good.acknowledgement()));
    return decision.answer();
  }

  /**
   * Why nothing can be done to the record that a message names, whatever the message asks for;
   * empty for a new record.
   */
  Optional<Refusal> refusalOfAnyChange(PendingSubmission message) {
    return told.containsKey(message.messageId()) || message.change().named().isEmpty()
        ? Optional.empty()
        : changes.objection(message).flatMap(MessageDecision::refusal);
  }

  /**
   * What speaks against a new record of any person. All of this is checked before the person is
   * looked up: a message that is refused for it tells nothing of anybody.
   */
  static Optional<Problem> objection(
      TransactionFraudChecks fraud, PersonMismatchCounter watch, ValidatedSubmission submission) {
    return fraud
        .objection(submission.worker())
        .or(() -> watch.objection(submission.worker().id()))
        .or(() -> fraud.noDose(submission));
  }

  IntakeContext context() {
    return context;
  }

  IntakeOutcome outcome() {
    return outcome;
  }
}
