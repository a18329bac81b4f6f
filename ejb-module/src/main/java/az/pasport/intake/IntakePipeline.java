package az.pasport.intake;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Takes every message: entries, corrections, withdrawals and confirmations go the same way. An edge
 * has parsed the message into an {@link IntakeMessage}; then {@link MessageValidator} validates,
 * {@link SenderAuthorization} authorises, {@link IntakeDecision} decides and {@link IntakeWriter}
 * writes. The last two happen in {@link IntakeTransaction}: in the caller's transaction, where
 * there is one, or else in one of its own.
 */
@ApplicationScoped
class IntakePipeline {
  /** Two copies of one message may collide on a unique key; the second run finds the first. */
  private static final int ATTEMPTS = 3;

  /** Records in one transaction, which holds their people until its end. */
  private static final int MOST_TOGETHER = 250;

  @Inject IntakeTransaction transaction;
  @Inject RefusalRecorder refusals;
  @Inject RegistryFindings findings;
  @Inject Clock clock;

  Answer take(Authority authority, IntakeMessage message) {
    return take(authority, List.of(message)).get(0);
  }

  /** An answer for each, in order: the good ones are committed, whatever becomes of the others. */
  List<Answer> take(Authority authority, List<? extends IntakeMessage> messages) {
    Instant now = now();
    var answers = new TreeMap<Integer, Answer>();
    var good = new TreeMap<Integer, PendingSubmission>();
    var refused = new ArrayList<Refusal>();
    for (int place = 0; place < messages.size(); place++) {
      IntakeMessage message = messages.get(place);
      Validation validation = MessageValidator.validate(message, now);
      Optional<Refusal> refusal = SenderAuthorization.refusal(authority, message, validation);
      if (refusal.isPresent()) {
        refused.add(refusal.get());
        answers.put(place, refusal.get().answer());
      } else {
        good.put(place, validation.pending().orElseThrow());
      }
    }
    refusals.write(authority, refused, now);
    Iterator<Answer> given =
        decide(authority, findings.addTo(List.copyOf(good.values()))).iterator();
    good.keySet().forEach(place -> answers.put(place, given.next()));
    return List.copyOf(answers.values());
  }

  /** What a message would be answered now; nothing is taken. */
  Answer check(Authority authority, IntakeMessage message) {
    Instant now = now();
    Validation validation = MessageValidator.validate(message, now);
    return SenderAuthorization.refusal(authority, message, validation)
        .<Answer>map(Refusal::answer)
        .orElseGet(
            () ->
                transaction.check(
                    authority,
                    findings.addTo(List.of(validation.pending().orElseThrow())).get(0),
                    now));
  }

  private List<Answer> decide(Authority authority, List<PendingSubmission> messages) {
    var answers = new ArrayList<Answer>();
    for (int from = 0; from < messages.size(); from += MOST_TOGETHER) {
      int to = Math.min(from + MOST_TOGETHER, messages.size());
      answers.addAll(together(authority, messages.subList(from, to)));
    }
    return answers;
  }

  private List<Answer> together(Authority authority, List<PendingSubmission> messages) {
    if (messages.size() > 1) {
      try {
        return transaction.take(authority, messages, now());
      } catch (EJBException | DosesTakenMeanwhileException e) {
        // Mostly one of them clashes with what another sender has just written, and undid them
        // all; one by one, the others stand. Any other cause meets the first one again, and is
        // thrown there.
      }
    }
    return messages.stream().map(message -> alone(authority, message)).toList();
  }

  private Answer alone(Authority authority, PendingSubmission message) {
    for (int attempt = 1; ; attempt++) {
      try {
        return transaction.take(authority, List.of(message), now()).get(0);
      } catch (EJBException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private Instant now() {
    // Databases keep microseconds: what is acknowledged now must equal what is read back later.
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
