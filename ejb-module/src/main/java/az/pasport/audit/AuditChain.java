package az.pasport.audit;

import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * Seals committed entries into the hash chain. Sealing happens afterwards, by one node at a time
 * (the head of the chain is locked), because a chain extended inside every transaction would let
 * only one record be written at a time in the whole country.
 */
@Singleton
@Lock(LockType.WRITE)
public class AuditChain {
  /** Entries that are in memory at a time. */
  private static final int BATCH = 2000;

  /** Of one transaction, so that a burst of batches does not leave the seal behind for long. */
  private static final int MOST_BATCHES = 5;

  @PersistenceContext EntityManager entities;

  /** Seals what is not sealed yet; runs every other second. */
  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  public void seal() {
    AuditHead head = entities.find(AuditHead.class, 1, LockModeType.PESSIMISTIC_WRITE);
    for (int batch = 0; batch < MOST_BATCHES && sealSome(head) == BATCH; batch++) {
      // Sealed entries are done with; else the transaction would compare all of them at each step.
      entities.flush();
      entities.clear();
      head = entities.find(AuditHead.class, 1, LockModeType.PESSIMISTIC_WRITE);
    }
  }

  /** Seals the oldest entries that are open, and says how many they were. */
  private int sealSome(AuditHead head) {
    List<AuditEntry> open =
        entities
            .createQuery(
                "select e from AuditEntry e where e.chainPlace is null order by e.id",
                AuditEntry.class)
            .setMaxResults(BATCH)
            .getResultList();
    for (AuditEntry entry : open) {
      head.extendBy(entry);
    }
    return open.size();
  }
}
