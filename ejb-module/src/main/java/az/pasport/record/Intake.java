package az.pasport.record;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads a message, and takes it in a transaction of its own. Must be called outside of any. */
@ApplicationScoped
class Intake {
  /** Two copies of one message may collide on a unique key; the second run finds the first. */
  private static final int ATTEMPTS = 3;

  @Inject IntakeTransaction transaction;
  @Inject Clock clock;

  Answer submit(Authority authority, Submission submission) {
    Instant now = now();
    Examination examination = Examination.of(submission, now);
    return rejected(examination, authority)
        .orElseGet(
            () -> {
              var message =
                  message(submission.messageId(), PayloadHash.of(submission), authority, now);
              Draft draft = examination.draft().orElseThrow();
              return retrying(() -> transaction.take(message, draft));
            });
  }

  Answer correct(Authority authority, Correction correction) {
    Instant now = now();
    Submission replacement = correction.replacement();
    Examination examination = Examination.of(replacement, now);
    Optional<HealthRecord.Version> replaced =
        examination.replaces(correction.recordId(), correction.version());
    return rejected(examination, authority)
        .orElseGet(
            () -> {
              var message =
                  message(replacement.messageId(), PayloadHash.of(correction), authority, now);
              Draft draft = examination.draft().orElseThrow();
              return retrying(() -> transaction.correct(message, replaced.orElseThrow(), draft));
            });
  }

  Answer withdraw(Authority authority, TakingBack takingBack) {
    Instant now = now();
    Examination examination = Examination.of(takingBack, now);
    Optional<HealthRecord.Version> replaced =
        examination.replaces(takingBack.recordId(), takingBack.version());
    return rejected(examination, authority)
        .orElseGet(
            () -> {
              var message =
                  message(takingBack.messageId(), PayloadHash.of(takingBack), authority, now);
              Worker worker = examination.worker().orElseThrow();
              WithdrawalReason reason = examination.reason().orElseThrow();
              return retrying(
                  () -> transaction.withdraw(message, replaced.orElseThrow(), worker, reason));
            });
  }

  Answer confirm(Authority authority, Confirmation confirmation) {
    Instant now = now();
    Examination examination = Examination.of(confirmation, now);
    Optional<HealthRecord.Version> seen =
        examination.replaces(confirmation.recordId(), confirmation.version());
    return rejected(examination, authority)
        .orElseGet(
            () -> {
              var message =
                  message(confirmation.messageId(), PayloadHash.of(confirmation), authority, now);
              Worker second = examination.worker().orElseThrow();
              return retrying(() -> transaction.confirm(message, seen.orElseThrow(), second));
            });
  }

  private Instant now() {
    // Databases keep microseconds: what is acknowledged now must equal what is read back later.
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private static Optional<Answer> rejected(Examination examination, Authority authority) {
    var problems = new ArrayList<>(examination.problems());
    if (authority instanceof Authority.OfFacility sender) {
      examination
          .worker()
          .filter(named -> sender.worker().filter(proved -> !proved.equals(named.id())).isPresent())
          .ifPresent(named -> problems.add(ProblemCode.WORKER_IS_NOT_SENDER.at("worker.id")));
    }
    return problems.isEmpty() ? Optional.empty() : Optional.of(new Answer.Rejected(problems));
  }

  private static IntakeTransaction.Message message(
      @Nullable String id, String payloadHash, Authority authority, Instant now) {
    if (id == null) {
      throw new IllegalStateException("a message without a number passed its examination");
    }
    return new IntakeTransaction.Message(id.strip(), payloadHash, authority, now);
  }

  private static Answer retrying(Supplier<Answer> taking) {
    for (int attempt = 1; ; attempt++) {
      try {
        return taking.get();
      } catch (EJBException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }
}
