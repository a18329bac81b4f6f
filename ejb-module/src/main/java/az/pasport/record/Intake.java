package az.pasport.record;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a message, and takes it: in the caller's transaction, where there is one, or else in one of
 * its own.
 */
@ApplicationScoped
class Intake {
  /** Two copies of one message may collide on a unique key; the second run finds the first. */
  private static final int ATTEMPTS = 3;

  /** Records in one transaction, which holds their people until its end. */
  private static final int MOST_TOGETHER = 250;

  @Inject Admission admission;
  @Inject IntakeTransaction transaction;
  @Inject Refusals refusals;
  @Inject RegistryFindings findings;
  @Inject Clock clock;

  Answer submit(Authority authority, Submission submission) {
    return submit(authority, List.of(submission)).get(0);
  }

  /** What a new record would be answered now; nothing is written. */
  Answer check(Authority authority, Submission submission) {
    Instant now = now();
    Examination examination = Examination.of(submission, now);
    return refusal(examination, authority)
        .<Answer>map(Refusal::answer)
        .orElseGet(
            () -> {
              Draft draft = examination.draft().orElseThrow();
              return admission.check(
                  authority, now, arrival(submission, examination, findings.of(draft)));
            });
  }

  /** What a correction would be answered now; nothing is written. */
  Answer check(Authority authority, Correction correction) {
    Instant now = now();
    Submission replacement = correction.replacement();
    Examination examination = Examination.of(replacement, now);
    Optional<HealthRecord.Version> replaced =
        examination.replaces(correction.recordId(), correction.version());
    return refusal(examination, authority)
        .<Answer>map(Refusal::answer)
        .orElseGet(
            () ->
                transaction.checkCorrection(
                    message(
                        replacement.messageId(),
                        PayloadHash.of(correction),
                        authority,
                        now,
                        examination),
                    replaced.orElseThrow(),
                    examination.draft().orElseThrow(),
                    findings.of(examination.draft().orElseThrow())));
  }

  /** What a withdrawal would be answered now; nothing is written. */
  Answer check(Authority authority, TakingBack takingBack) {
    Instant now = now();
    Examination examination = Examination.of(takingBack, now);
    Optional<HealthRecord.Version> replaced =
        examination.replaces(takingBack.recordId(), takingBack.version());
    return refusal(examination, authority)
        .<Answer>map(Refusal::answer)
        .orElseGet(
            () ->
                transaction.checkWithdrawal(
                    message(
                        takingBack.messageId(),
                        PayloadHash.of(takingBack),
                        authority,
                        now,
                        examination),
                    replaced.orElseThrow(),
                    examination.worker().orElseThrow()));
  }

  /** An answer for each, in order: the good ones are committed, whatever becomes of the others. */
  List<Answer> submit(Authority authority, List<Submission> submissions) {
    Instant now = now();
    var answers = new TreeMap<Integer, Answer>();
    var good = new TreeMap<Integer, Submission>();
    var examinations = new ArrayList<Examination>();
    var refused = new ArrayList<Refusal>();
    for (Submission submission : submissions) {
      int place = answers.size() + good.size();
      Examination examination = Examination.of(submission, now);
      refusal(examination, authority)
          .ifPresentOrElse(
              refusal -> {
                refused.add(refusal);
                answers.put(place, refusal.answer());
              },
              () -> {
                good.put(place, submission);
                examinations.add(examination);
              });
    }
    refusals.write(authority, refused, now);
    List<Integer> places = List.copyOf(good.keySet());
    List<RegistryFinding> found =
        findings.of(examinations.stream().map(one -> one.draft().orElseThrow()).toList());
    List<Arrival> arrivals =
        IntStream.range(0, places.size())
            .mapToObj(i -> arrival(good.get(places.get(i)), examinations.get(i), found.get(i)))
            .toList();
    for (int from = 0; from < places.size(); from += MOST_TOGETHER) {
      int to = Math.min(from + MOST_TOGETHER, places.size());
      List<Answer> given = admit(authority, arrivals.subList(from, to));
      for (int i = from; i < to; i++) {
        answers.put(places.get(i), given.get(i - from));
      }
    }
    return List.copyOf(answers.values());
  }

  private List<Answer> admit(Authority authority, List<Arrival> arrivals) {
    return together(authority, arrivals)
        .orElseGet(
            () ->
                arrivals.stream()
                    .map(arrival -> retrying(() -> alone(authority, arrival)))
                    .toList());
  }

  private Optional<List<Answer>> together(Authority authority, List<Arrival> arrivals) {
    if (arrivals.size() == 1) {
      return Optional.empty();
    }
    try {
      return admission.admit(authority, now(), arrivals);
    } catch (EJBException e) {
      // Mostly one of them clashes with what another sender has just written, and undid them all;
      // one
      // by one, the others stand. Any other cause meets the first one again, and is thrown there.
      return Optional.empty();
    }
  }

  private Answer alone(Authority authority, Arrival arrival) {
    return admission.admit(authority, now(), List.of(arrival)).orElseThrow().get(0);
  }

  private static Arrival arrival(
      Submission submission, Examination examination, RegistryFinding finding) {
    return new Arrival(
        number(submission.messageId()),
        PayloadHash.of(submission),
        examination.draft().orElseThrow(),
        examination.warnings(),
        finding);
  }

  Answer correct(Authority authority, Correction correction) {
    Instant now = now();
    Submission replacement = correction.replacement();
    Examination examination = Examination.of(replacement, now);
    Optional<HealthRecord.Version> replaced =
        examination.replaces(correction.recordId(), correction.version());
    return rejected(examination, authority, now)
        .orElseGet(
            () -> {
              var message =
                  message(
                      replacement.messageId(),
                      PayloadHash.of(correction),
                      authority,
                      now,
                      examination);
              Draft draft = examination.draft().orElseThrow();
              RegistryFinding finding = findings.of(draft);
              return retrying(
                  () -> transaction.correct(message, replaced.orElseThrow(), draft, finding));
            });
  }

  Answer withdraw(Authority authority, TakingBack takingBack) {
    Instant now = now();
    Examination examination = Examination.of(takingBack, now);
    Optional<HealthRecord.Version> replaced =
        examination.replaces(takingBack.recordId(), takingBack.version());
    return rejected(examination, authority, now)
        .orElseGet(
            () -> {
              var message =
                  message(
                      takingBack.messageId(),
                      PayloadHash.of(takingBack),
                      authority,
                      now,
                      examination);
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
    if (!authority.provesWorker()) {
      Refusal refusal =
          Refusal.of(examination.worker(), List.of(ProblemCode.WORKER_NOT_PROVED.at("worker.id")));
      refusals.write(authority, List.of(refusal), now);
      return refusal.answer();
    }
    return rejected(examination, authority, now)
        .orElseGet(
            () -> {
              var message =
                  message(
                      confirmation.messageId(),
                      PayloadHash.of(confirmation),
                      authority,
                      now,
                      examination);
              Worker second = examination.worker().orElseThrow();
              return retrying(() -> transaction.confirm(message, seen.orElseThrow(), second));
            });
  }

  private Instant now() {
    // Databases keep microseconds: what is acknowledged now must equal what is read back later.
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private Optional<Answer> rejected(Examination examination, Authority authority, Instant now) {
    Optional<Refusal> refusal = refusal(examination, authority);
    refusal.ifPresent(one -> refusals.write(authority, List.of(one), now));
    return refusal.map(Refusal::answer);
  }

  private static Optional<Refusal> refusal(Examination examination, Authority authority) {
    var problems = new ArrayList<>(examination.problems());
    if (authority instanceof Authority.OfFacility sender) {
      examination
          .worker()
          .filter(
              named ->
                  sender.caller().worker().filter(proved -> !proved.equals(named.id())).isPresent())
          .ifPresent(named -> problems.add(ProblemCode.WORKER_IS_NOT_SENDER.at("worker.id")));
    }
    return problems.isEmpty()
        ? Optional.empty()
        : Optional.of(Refusal.of(examination.worker(), problems));
  }

  private static IntakeTransaction.Message message(
      @Nullable String id,
      PayloadHash payloadHash,
      Authority authority,
      Instant now,
      Examination examination) {
    return new IntakeTransaction.Message(
        number(id), payloadHash, authority, now, examination.warnings());
  }

  private static String number(@Nullable String messageId) {
    if (messageId == null) {
      throw new IllegalStateException("a message without a number passed its examination");
    }
    return messageId.strip();
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
