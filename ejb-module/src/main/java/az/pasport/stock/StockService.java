package az.pasport.stock;

import az.pasport.facility.Facility;
import az.pasport.record.Lot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts doses entered against doses delivered, inside the caller's transaction. Taking doses is
 * one conditional update, so two clerks cannot both enter the last one; it holds the lot's row
 * until the transaction ends, and so comes when all else is decided.
 */
@ApplicationScoped
public class StockService {
  @PersistenceContext EntityManager entities;
  @Inject Clock clock;

  /** What taking a dose came to. */
  public enum Taken {
    TAKEN,
    /** All that was delivered is on record already. */
    USED_UP,
    /** Nothing of the lot was delivered to the facility. */
    NEVER_DELIVERED
  }

  /** Counts doses as given, if so many are left. */
  public Taken take(Facility facility, Lot lot, int doses) {
    if (count(facility, lot, doses, "s.used + :doses <= s.delivered")) {
      return Taken.TAKEN;
    }
    return find(facility, lot, LockModeType.NONE).isPresent()
        ? Taken.USED_UP
        : Taken.NEVER_DELIVERED;
  }

  /** Counts doses as given, whatever is left: history, or staff's correction. */
  public void takeUnchecked(Facility facility, Lot lot, int doses) {
    count(facility, lot, doses, "s.used >= 0");
  }

  /** How many doses are left of these lots; without those of which nothing was delivered. */
  public Map<Lot, Integer> left(Facility facility, Collection<Lot> lots) {
    var left = new HashMap<Lot, Integer>();
    if (lots.isEmpty()) {
      return left;
    }
    entities
        .createQuery(
            "select s from LotStock s where s.facility = :facility and s.lot in :numbers",
            LotStock.class)
        .setParameter("facility", facility)
        .setParameter("numbers", lots.stream().map(Lot::number).distinct().toList())
        .getResultStream()
        .forEach(stock -> left.put(stock.lot(), stock.delivered() - stock.used()));
    left.keySet().retainAll(lots);
    return left;
  }

  /** A dose was not given after all. */
  public void putBack(Facility facility, Lot lot) {
    count(facility, lot, -1, "s.used > 0");
  }

  private boolean count(Facility facility, Lot lot, int doses, String provided) {
    return entities
            .createQuery(
                "update LotStock s set s.used = s.used + :doses"
                    + " where s.facility = :facility and s.product = :product and s.lot = :lot and "
                    + provided)
            .setParameter("facility", facility)
            .setParameter("product", lot.product())
            .setParameter("lot", lot.number())
            .setParameter("doses", doses)
            .executeUpdate()
        == 1;
  }

  LotStock deliver(Facility facility, DeliveryService.Note note, String login) {
    LotStock stock =
        find(facility, note.lot(), LockModeType.PESSIMISTIC_WRITE)
            .orElseGet(() -> open(facility, note.lot()));
    stock.deliver(note.doses());
    entities.persist(new Delivery(stock, note, login, clock.instant()));
    entities.flush();
    return stock;
  }

  List<LotStock> of(Facility facility) {
    return entities
        .createQuery(
            "select s from LotStock s where s.facility = :facility order by s.product, s.lot",
            LotStock.class)
        .setParameter("facility", facility)
        .getResultList();
  }

  private Optional<LotStock> find(Facility facility, Lot lot, LockModeType lock) {
    return entities
        .createQuery(
            "select s from LotStock s"
                + " where s.facility = :facility and s.product = :product and s.lot = :lot",
            LotStock.class)
        .setParameter("facility", facility)
        .setParameter("product", lot.product())
        .setParameter("lot", lot.number())
        .setLockMode(lock)
        .getResultStream()
        .findFirst();
  }

  /** Begins to count a lot; doses that the facility has entered as history count, too. */
  private LotStock open(Facility facility, Lot lot) {
    // By SQL: of the records, this package knows only their lots.
    var entered =
        (Number)
            entities
                .createNativeQuery(
                    "select count(*) from health_record r join vaccination_dose d on d.id = r.id"
                        + " where r.facility_id = ? and d.product = ? and upper(d.lot) = ?"
                        + " and r.replaced_at is null")
                .setParameter(1, facility.id())
                .setParameter(2, lot.product())
                .setParameter(3, lot.number())
                .getSingleResult();
    var stock = new LotStock(facility, lot, entered.intValue());
    entities.persist(stock);
    entities.flush();
    return stock;
  }
}
