package az.pasport.record;

import az.pasport.facility.Facility;
import az.pasport.facility.LotStock;
import az.pasport.facility.Stock;
import az.pasport.facility.Workers;
import az.pasport.time.Baku;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Stands against false entries by those who may enter: in August 2021 medical workers were detained
 * for selling them, and no signature helps against that. Called in the transaction of an entry.
 *
 * <p>A facility that is loading its history is exempt: its workers and deliveries of that time are
 * in no register. The Agency's staff are, too; they answer for each entry by name.
 */
@ApplicationScoped
class Guards {
  private static final Duration HOUR = Duration.ofHours(1);

  @PersistenceContext EntityManager entities;
  @Inject Workers workers;
  @Inject Stock stock;

  /** Days for which an entry may lie back without a second worker's confirmation. */
  @Inject
  @ConfigProperty(name = "pasport.intake.held-after-days", defaultValue = "7")
  int heldAfterDays;

  /** Entries of one worker in any hour. */
  @Inject
  @ConfigProperty(name = "pasport.intake.worker-hourly", defaultValue = "120")
  int workerHourly;

  boolean apply(Authority authority, Facility facility, Instant now) {
    return authority instanceof Authority.OfFacility && !facility.isLoading(now);
  }

  /** What speaks against taking anything from this worker now. */
  Optional<Problem> objection(Authority authority, Facility facility, Worker worker, Instant now) {
    if (!apply(authority, facility, now)) {
      return Optional.empty();
    }
    if (workers.active(facility, List.of(worker.id())).isEmpty()) {
      return Optional.of(ProblemCode.UNKNOWN_WORKER.at("worker.id"));
    }
    return entriesSince(facility, worker, now.minus(HOUR)) >= workerHourly
        ? Optional.of(ProblemCode.TOO_MANY_BY_WORKER.at("worker.id", workerHourly))
        : Optional.empty();
  }

  /** How a new record stands. */
  Standing standing(Authority authority, Facility facility, Draft draft, Instant now) {
    return apply(authority, facility, now) && isBackDated(draft, now)
        ? Standing.HELD
        : Standing.STANDS;
  }

  /**
   * How a corrected version stands. What was held stays held; and a correction that moves the event
   * back is as good as a back-dated entry. Any other takes no certificate from its holder.
   */
  Standing standing(
      Authority authority, Facility facility, Draft draft, HealthRecord replaced, Instant now) {
    if (authority instanceof Authority.OfStaff) {
      return Standing.STANDS;
    }
    if (!replaced.counts()) {
      return Standing.HELD;
    }
    return draft.happenedOn().isBefore(replaced.happenedOn())
        ? standing(authority, facility, draft, now)
        : Standing.STANDS;
  }

  /** Takes what a dose uses from its lot. Comes last: it holds the lot's row. */
  Optional<Problem> takeDose(Authority authority, Facility facility, Draft draft, Instant now) {
    Optional<LotStock.Lot> lot = draft.lotUsed();
    if (lot.isEmpty()) {
      return Optional.empty();
    }
    if (!apply(authority, facility, now)) {
      stock.takeUnchecked(facility, lot.get());
      return Optional.empty();
    }
    return switch (stock.take(facility, lot.get())) {
      case TAKEN -> Optional.empty();
      case USED_UP -> Optional.of(ProblemCode.LOT_USED_UP.at("dose.lot"));
      case NEVER_DELIVERED -> Optional.of(ProblemCode.LOT_NOT_DELIVERED.at("dose.lot"));
    };
  }

  /** Puts back what a dose that was not given had used. */
  void putBack(HealthRecord replaced) {
    replaced.lotUsed().ifPresent(lot -> stock.putBack(replaced.facility(), lot));
  }

  private boolean isBackDated(Draft draft, Instant now) {
    return draft.happenedOn().isBefore(Baku.dateOf(now).minusDays(heldAfterDays));
  }

  private int entriesSince(Facility facility, Worker worker, Instant since) {
    return entities
        .createQuery(
            "select r.id from HealthRecord r where r.facility = :facility"
                + " and r.worker.id = :worker and r.receivedAt > :since",
            Long.class)
        .setParameter("facility", facility)
        .setParameter("worker", worker.id())
        .setParameter("since", since)
        .setMaxResults(workerHourly)
        .getResultList()
        .size();
  }
}
