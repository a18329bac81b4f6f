package az.pasport.intake;

import az.pasport.record.HealthRecord;
import az.pasport.record.RecordChangeListener;
import az.pasport.stock.StockService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** Writes versions of records, and lets what rests on a changed record follow. */
@ApplicationScoped
class RecordWriter {
  @PersistenceContext EntityManager entities;
  @Inject StockService stock;
  @Inject RecordChangeListener listener;

  /** Puts back what doses that were not given had used. */
  void putBack(List<HealthRecord> givenBack) {
    for (HealthRecord record : givenBack) {
      record.lotUsed().ifPresent(lot -> stock.putBack(record.facility(), lot));
    }
  }

  void add(HealthRecord record) {
    entities.persist(record);
  }

  /**
   * Puts the next version in the place of the current one.
   *
   * @param staysFrozen whether the next version is frozen, too: while the registry is silent,
   *     nobody takes a record out of its frozen state by correcting it
   */
  void replace(HealthRecord current, HealthRecord next, boolean staysFrozen, Instant now) {
    current.replace(now);
    entities.persist(next);
    if (staysFrozen) {
      // The time of freezing is left out of the insert.
      entities.flush();
      next.compared(false, now);
    }
    listener.follow(current.person(), next);
  }
}
