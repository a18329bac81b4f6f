package az.pasport.intake;

import az.pasport.record.ConfirmationStatus;
import az.pasport.record.HealthRecord;
import az.pasport.record.Lot;
import az.pasport.record.Problem;
import az.pasport.record.ProblemCode;
import az.pasport.record.Worker;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * {@link FraudChecks} within one transaction: counts its entries together with those of the last
 * hour, and counts down in memory the doses that are left of its lots. A mistyped lot, or one that
 * runs out, thus refuses its own records only, and before anybody looks at a person. Nothing is
 * locked: the doses are taken at the end, where another sender may have been faster.
 */
final class TransactionFraudChecks {
  private final FraudChecks checks;
  private final Authority authority;
  private final boolean isExempt;
  private final Map<String, Long> entries;
  private final Map<Lot, Integer> doses;
  private final Instant now;

  /**
   * The checks of a sender who is not exempt.
   *
   * @param entries in the last hour of each worker who may enter
   * @param doses that are left of each lot that was ever delivered
   */
  TransactionFraudChecks(
      FraudChecks checks,
      Authority authority,
      Map<String, Long> entries,
      Map<Lot, Integer> doses,
      Instant now) {
    this(checks, authority, false, entries, doses, now);
  }

  private TransactionFraudChecks(
      FraudChecks checks,
      Authority authority,
      boolean isExempt,
      Map<String, Long> entries,
      Map<Lot, Integer> doses,
      Instant now) {
    this.checks = checks;
    this.authority = authority;
    this.isExempt = isExempt;
    this.entries = entries;
    this.doses = doses;
    this.now = now;
  }

  static TransactionFraudChecks exempt(FraudChecks checks, Authority authority, Instant now) {
    return new TransactionFraudChecks(checks, authority, true, Map.of(), Map.of(), now);
  }

  /** What speaks against taking anything from this worker now. */
  Optional<Problem> objection(Worker worker) {
    if (isExempt) {
      return Optional.empty();
    }
    Long entered = entries.get(worker.id());
    if (entered == null) {
      return Optional.of(ProblemCode.UNKNOWN_WORKER.at("worker.id"));
    }
    int most = checks.entriesInAnyHour();
    return entered >= most
        ? Optional.of(ProblemCode.TOO_MANY_BY_WORKER.at("worker.id", most))
        : Optional.empty();
  }

  /** What is known to speak against giving a submission's dose. */
  Optional<Problem> noDose(ValidatedSubmission submission) {
    return submission
        .event()
        .lotUsed()
        .filter(lot -> !isExempt && doses.getOrDefault(lot, 0) <= 0)
        .map(lot -> doses.containsKey(lot) ? FraudChecks.usedUp() : FraudChecks.notDelivered());
  }

  /** A record is taken: its worker has entered one more, its lot has one dose less. */
  void entered(ValidatedSubmission submission) {
    if (isExempt) {
      return;
    }
    entries.merge(submission.worker().id(), 1L, Long::sum);
    submission
        .event()
        .lotUsed()
        .ifPresent(lot -> doses.computeIfPresent(lot, (same, left) -> left - 1));
  }

  /** How a new record stands. */
  ConfirmationStatus standing(ValidatedSubmission submission) {
    return !isExempt && checks.isLate(submission.event(), now)
        ? ConfirmationStatus.HELD
        : ConfirmationStatus.STANDS;
  }

  /** How a corrected version stands. */
  ConfirmationStatus standing(ValidatedSubmission replacement, HealthRecord replaced) {
    return checks.standing(authority, replaced.facility(), replacement.event(), replaced, now);
  }
}
