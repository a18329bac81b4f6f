package az.pasport.intake;

import az.pasport.facility.Facility;
import az.pasport.facility.Workers;
import az.pasport.record.ConfirmationStatus;
import az.pasport.record.HealthRecord;
import az.pasport.record.Lot;
import az.pasport.record.MedicalEvent;
import az.pasport.record.Problem;
import az.pasport.record.ProblemCode;
import az.pasport.record.RecordKind;
import az.pasport.stock.StockService;
import az.pasport.time.Baku;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks against false entries by those who may enter: in August 2021 medical workers were detained
 * for selling them, and no signature helps against that. Called in the transaction of a message.
 *
 * <p>A facility that is loading its history is exempt: its workers and deliveries of that time are
 * in no register. The Agency's staff are, too; they answer for each entry by name.
 */
@ApplicationScoped
class FraudChecks {
  private static final Duration HOUR = Duration.ofHours(1);

  @PersistenceContext EntityManager entities;
  @Inject Workers workers;
  @Inject StockService stock;
  @Inject IntakeSettings settings;

  private static boolean apply(Authority authority, Facility facility, Instant now) {
    return !authority.isStaff() && !facility.isLoading(now);
  }

  /** Begins the checks of messages of one sender that are decided together. */
  TransactionFraudChecks begin(
      Authority authority, Facility facility, List<PendingSubmission> messages, Instant now) {
    if (!apply(authority, facility, now)) {
      return TransactionFraudChecks.exempt(this, authority, now);
    }
    List<String> workerIds = messages.stream().map(message -> message.worker().id()).toList();
    Set<Lot> lots =
        messages.stream()
            .flatMap(message -> message.change().submission().stream())
            .flatMap(submission -> submission.event().lotUsed().stream())
            .collect(Collectors.toSet());
    return new TransactionFraudChecks(
        this,
        authority,
        entries(facility, workerIds, now.minus(HOUR)),
        stock.left(facility, lots),
        now);
  }

  int entriesInAnyHour() {
    return settings.workerHourly();
  }

  /**
   * How a corrected version stands. What was held stays held; and a correction that moves the event
   * back is as good as a back-dated entry. Any other takes no certificate from its holder.
   */
  ConfirmationStatus standing(
      Authority authority,
      Facility facility,
      MedicalEvent event,
      HealthRecord replaced,
      Instant now) {
    if (authority.isStaff()) {
      return ConfirmationStatus.STANDS;
    }
    if (replaced.isHeld()) {
      return ConfirmationStatus.HELD;
    }
    return apply(authority, facility, now) && movesBack(event, replaced, now)
        ? ConfirmationStatus.HELD
        : ConfirmationStatus.STANDS;
  }

  /**
   * Takes doses, of each lot all or none. Late in a transaction: it holds the rows of the lots, in
   * the order of {@link IntakeOutcome#BY_LOT}.
   *
   * @return what speaks against the first that cannot be taken; what was taken before it must be
   *     undone
   */
  Optional<Problem> takeDoses(
      Authority authority, Map<IntakeOutcome.StockedLot, Integer> doses, Instant now) {
    for (var needed : doses.entrySet()) {
      Optional<Problem> noDose = takeDoses(authority, needed.getKey(), needed.getValue(), now);
      if (noDose.isPresent()) {
        return noDose;
      }
    }
    return Optional.empty();
  }

  private Optional<Problem> takeDoses(
      Authority authority, IntakeOutcome.StockedLot from, int doses, Instant now) {
    if (!apply(authority, from.facility(), now)) {
      stock.takeUnchecked(from.facility(), from.lot(), doses);
      return Optional.empty();
    }
    return switch (stock.take(from.facility(), from.lot(), doses)) {
      case TAKEN -> Optional.empty();
      case USED_UP -> Optional.of(usedUp());
      case NEVER_DELIVERED -> Optional.of(notDelivered());
    };
  }

  static Problem usedUp() {
    return ProblemCode.LOT_USED_UP.at("dose.lot");
  }

  static Problem notDelivered() {
    return ProblemCode.LOT_NOT_DELIVERED.at("dose.lot");
  }

  /**
   * Whether an entry comes late. A recovery is known when the doctor closes the case, and its
   * certificate counts from the first positive test: both days have a limit.
   */
  boolean isLate(MedicalEvent event, Instant now) {
    return isLate(event.happenedOn(), now)
        || firstPositive(event).filter(day -> isLateCase(day, now)).isPresent();
  }

  private boolean movesBack(MedicalEvent event, HealthRecord replaced, Instant now) {
    boolean isBack =
        event.happenedOn().isBefore(replaced.happenedOn()) && isLate(event.happenedOn(), now);
    return isBack
        || firstPositive(event)
            .filter(day -> isLateCase(day, now))
            .flatMap(
                day -> replaced.event().flatMap(FraudChecks::firstPositive).filter(day::isBefore))
            .isPresent();
  }

  private static Optional<LocalDate> firstPositive(MedicalEvent event) {
    return event.infectionOn().filter(day -> event.kind() == RecordKind.RECOVERY);
  }

  private boolean isLate(LocalDate day, Instant now) {
    return day.isBefore(Baku.dateOf(now).minusDays(settings.heldAfterDays()));
  }

  private boolean isLateCase(LocalDate firstPositive, Instant now) {
    return firstPositive.isBefore(Baku.dateOf(now).minusDays(settings.recoveryHeldAfterDays()));
  }

  /**
   * How many records a worker may enter now; {@link Integer#MAX_VALUE} where the limit of an hour
   * does not apply, and 0 for who is on no register.
   */
  int entriesLeft(Authority authority, Facility facility, String workerId, Instant now) {
    if (!apply(authority, facility, now)) {
      return Integer.MAX_VALUE;
    }
    Long count = entries(facility, List.of(workerId), now.minus(HOUR)).get(workerId);
    return count == null ? 0 : (int) Math.max(0, settings.workerHourly() - count);
  }

  /**
   * How many records each of these workers has entered; only of those who may.
   *
   * <p>Several records of a batch are decided by one count. So that several batches at once are
   * not, each holds its workers until its end: the count is asked for after that, because a
   * statement sees what was committed when it began. A single record exceeds the limit by itself at
   * most, and need not wait for the same worker's other ones.
   */
  private Map<String, Long> entries(Facility facility, List<String> workerIds, Instant since) {
    Set<String> named = Set.copyOf(workerIds);
    var counted = new HashMap<String, Long>();
    if (named.isEmpty()) {
      return counted;
    }
    if (workerIds.size() > 1) {
      workers.lock(facility, named);
    }
    entities
        .createQuery(
            "select w.workerId, (select count(r.id) from HealthRecord r where"
                + " r.facility = w.facility and r.worker.id = w.workerId"
                + " and r.receivedAt > :since)"
                + " from FacilityWorker w where w.facility = :facility"
                + " and w.workerId in :workers and w.dismissedAt is null",
            Object[].class)
        .setParameter("facility", facility)
        .setParameter("workers", named)
        .setParameter("since", since)
        .getResultStream()
        .forEach(row -> counted.put((String) row[0], ((Number) row[1]).longValue()));
    return counted;
  }
}
