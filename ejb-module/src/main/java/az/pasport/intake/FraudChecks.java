package az.pasport.intake;

import az.pasport.facility.Facility;
import az.pasport.facility.LotStock;
import az.pasport.facility.Stock;
import az.pasport.facility.Workers;
import az.pasport.record.ConfirmationStatus;
import az.pasport.record.HealthRecord;
import az.pasport.record.Problem;
import az.pasport.record.ProblemCode;
import az.pasport.record.Recovery;
import az.pasport.record.Worker;
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
 * Stands against false entries by those who may enter: in August 2021 medical workers were detained
 * for selling them, and no signature helps against that. Called in the transaction of an entry.
 *
 * <p>A facility that is loading its history is exempt: its workers and deliveries of that time are
 * in no register. The Agency's staff are, too; they answer for each entry by name.
 */
@ApplicationScoped
class FraudChecks {
  private static final Duration HOUR = Duration.ofHours(1);

  @PersistenceContext EntityManager entities;
  @Inject Workers workers;
  @Inject Stock stock;
  @Inject FraudCheckSettings settings;

  boolean apply(Authority authority, Facility facility, Instant now) {
    return authority instanceof Authority.OfFacility && !facility.isLoading(now);
  }

  /** What speaks against taking anything from this worker now. */
  Optional<Problem> objection(Authority authority, Facility facility, Worker worker, Instant now) {
    return apply(authority, facility, now)
        ? new Watch(
                Optional.of(entries(facility, List.of(worker.id()), now.minus(HOUR))),
                RemainingStock.unseen(),
                now)
            .objection(worker)
        : Optional.empty();
  }

  /** Watches over new records of one sender that are decided together. */
  Watch watch(Authority authority, Facility facility, List<Draft> drafts, Instant now) {
    if (!apply(authority, facility, now)) {
      return new Watch(Optional.empty(), RemainingStock.unseen(), now);
    }
    List<String> workerIds = drafts.stream().map(draft -> draft.worker().id()).toList();
    return new Watch(
        Optional.of(entries(facility, workerIds, now.minus(HOUR))), shelf(facility, drafts), now);
  }

  private RemainingStock shelf(Facility facility, List<Draft> drafts) {
    Set<LotStock.Lot> lots =
        drafts.stream().flatMap(draft -> draft.lotUsed().stream()).collect(Collectors.toSet());
    return RemainingStock.with(stock.left(facility, lots));
  }

  /**
   * The guards of one transaction's new records: counts its entries together with those of the last
   * hour.
   */
  final class Watch {
    private final Optional<Map<String, Long>> entries;
    private final RemainingStock shelf;
    private final Instant now;

    /**
     * A watch.
     *
     * @param entries of each worker who may enter; empty where the guards do not apply
     */
    private Watch(Optional<Map<String, Long>> entries, RemainingStock shelf, Instant now) {
      this.entries = entries;
      this.shelf = shelf;
      this.now = now;
    }

    /** What speaks against taking anything from this worker now. */
    Optional<Problem> objection(Worker worker) {
      return entries.flatMap(
          counted -> {
            Long count = counted.get(worker.id());
            if (count == null) {
              return Optional.of(ProblemCode.UNKNOWN_WORKER.at("worker.id"));
            }
            return count >= settings.workerHourly()
                ? Optional.of(
                    ProblemCode.TOO_MANY_BY_WORKER.at("worker.id", settings.workerHourly()))
                : Optional.empty();
          });
    }

    /** What is known to speak against giving a draft's dose. */
    Optional<Problem> noDose(Draft draft) {
      return shelf.objection(draft);
    }

    /** A record is taken: its worker has entered one more, its lot has one dose less. */
    void entered(Draft draft) {
      entries.ifPresent(counted -> counted.merge(draft.worker().id(), 1L, Long::sum));
      shelf.take(draft);
    }

    /** How a new record stands. */
    ConfirmationStatus standing(Draft draft) {
      return entries.isPresent() && isLate(draft, now) ? ConfirmationStatus.HELD : ConfirmationStatus.STANDS;
    }
  }

  /**
   * How a corrected version stands. What was held stays held; and a correction that moves the event
   * back is as good as a back-dated entry. Any other takes no certificate from its holder.
   */
  ConfirmationStatus standing(
      Authority authority, Facility facility, Draft draft, HealthRecord replaced, Instant now) {
    if (authority instanceof Authority.OfStaff) {
      return ConfirmationStatus.STANDS;
    }
    if (replaced.isHeld()) {
      return ConfirmationStatus.HELD;
    }
    return apply(authority, facility, now) && movesBack(draft, replaced, now)
        ? ConfirmationStatus.HELD
        : ConfirmationStatus.STANDS;
  }

  /** What is known to speak against giving a correction's dose. */
  Optional<Problem> noDose(Authority authority, Facility facility, Draft draft, Instant now) {
    return apply(authority, facility, now)
        ? shelf(facility, List.of(draft)).objection(draft)
        : Optional.empty();
  }

  /**
   * Takes doses from a lot, all or none. Late in a transaction: it holds the lot's row, and several
   * lots are to be taken in the order of {@link BatchDecision#BY_LOT}.
   */
  Optional<Problem> takeDoses(
      Authority authority, Facility facility, LotStock.Lot lot, int doses, Instant now) {
    if (!apply(authority, facility, now)) {
      stock.takeUnchecked(facility, lot, doses);
      return Optional.empty();
    }
    return switch (stock.take(facility, lot, doses)) {
      case TAKEN -> Optional.empty();
      case USED_UP -> Optional.of(RemainingStock.usedUp());
      case NEVER_DELIVERED -> Optional.of(RemainingStock.notDelivered());
    };
  }

  /** Puts back what a dose that was not given had used. */
  void putBack(HealthRecord replaced) {
    replaced.lotUsed().ifPresent(lot -> stock.putBack(replaced.facility(), lot));
  }

  /**
   * Whether an entry comes late. A recovery is known when the doctor closes the case, and its
   * certificate counts from the first positive test: both days have a limit.
   */
  boolean isLate(Draft draft, Instant now) {
    return isLate(draft.happenedOn(), now)
        || draft instanceof Draft.Recovered recovered && isLateCase(recovered.firstPositive(), now);
  }

  private boolean movesBack(Draft draft, HealthRecord replaced, Instant now) {
    boolean event =
        draft.happenedOn().isBefore(replaced.happenedOn()) && isLate(draft.happenedOn(), now);
    boolean firstPositive =
        draft instanceof Draft.Recovered recovered
            && replaced instanceof Recovery before
            && recovered.firstPositive().isBefore(before.firstPositive())
            && isLateCase(recovered.firstPositive(), now);
    return event || firstPositive;
  }

  private boolean isLate(LocalDate day, Instant now) {
    return day.isBefore(Baku.dateOf(now).minusDays(settings.heldAfterDays()));
  }

  private boolean isLateCase(LocalDate firstPositive, Instant now) {
    return firstPositive.isBefore(Baku.dateOf(now).minusDays(settings.recoveryHeldAfterDays()));
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
      workers.hold(facility, named);
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
