package az.pasport.intake;

import az.pasport.record.Problem;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Messages of one sender in one transaction, the caller's or one of its own: what they are compared
 * with is read at once, each is decided, and what was found good is written at once with its
 * acknowledgements and audit entries, or none of it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class IntakeTransaction {
  @Inject IntakeReader reader;
  @Inject FraudChecks fraudChecks;
  @Inject IntakeWriter writer;
  @Inject RefusalRecorder refusals;

  /**
   * Takes messages, whatever of them may be taken.
   *
   * @return an answer for each, in order
   * @throws DosesTakenMeanwhileException if another sender has just taken doses that several
   *     messages need. A single message always has its answer
   */
  public List<Answer> take(Authority authority, List<PendingSubmission> messages, Instant now) {
    IntakeDecision decision = reader.read(authority, messages, now, true);
    List<Answer> answers = messages.stream().map(decision::decide).toList();
    Optional<Problem> noDose = fraudChecks.takeDoses(authority, decision.outcome().doses(), now);
    if (noDose.isPresent()) {
      return List.of(refuseAlone(authority, messages, noDose.get(), now));
    }
    writer.write(decision.context(), decision.outcome());
    refusals.write(decision.context(), decision.outcome());
    return answers;
  }

  private Answer refuseAlone(
      Authority authority, List<PendingSubmission> messages, Problem noDose, Instant now) {
    if (messages.size() > 1) {
      throw new DosesTakenMeanwhileException();
    }
    Refusal refusal = Refusal.of(messages.get(0).worker(), noDose);
    refusals.write(authority, List.of(refusal), now);
    return refusal.answer();
  }

  /**
   * What a message would be answered now; nothing is taken. Only that a record was named which
   * nobody may change is written down.
   */
  public Answer check(Authority authority, PendingSubmission message, Instant now) {
    IntakeDecision decision = reader.read(authority, List.of(message), now, false);
    refusals.write(authority, decision.refusalOfAnyChange(message).stream().toList(), now);
    return decision.decide(message);
  }
}
