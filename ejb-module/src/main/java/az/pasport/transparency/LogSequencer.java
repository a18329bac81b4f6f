package az.pasport.transparency;

import az.pasport.merkle.GrowingTree;
import az.pasport.merkle.TreeHash;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/**
 * Gives committed entries their places in the tree. That happens afterwards, by one node at a time
 * (the tree's row is locked), because a place that is given while a certificate is issued would let
 * only one be issued at a time in the whole country.
 */
@Singleton
@Lock(LockType.WRITE)
public class LogSequencer {
  /** Entries that are in memory at a time. */
  private static final int BATCH = 2000;

  /** Of one transaction, so that a burst of issues does not leave the tree behind for long. */
  private static final int MOST_BATCHES = 5;

  @PersistenceContext EntityManager entities;

  /** Places what has no place yet; runs every other second. */
  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  public void sequence() {
    if (pending(1).isEmpty()) {
      return;
    }
    for (int batch = 0; batch < MOST_BATCHES && placeSome() == BATCH; batch++) {
      // What was placed is done with; else the transaction would compare all of it at each step.
      entities.flush();
      entities.clear();
    }
  }

  private List<PendingEntry> pending(int most) {
    return entities
        .createQuery("select p from PendingEntry p order by p.id", PendingEntry.class)
        .setMaxResults(most)
        .getResultList();
  }

  /** Places the oldest entries that wait, and says how many they were. */
  private int placeSome() {
    TreeState state = entities.find(TreeState.class, 1, LockModeType.PESSIMISTIC_WRITE);
    List<PendingEntry> waiting = pending(BATCH);
    if (waiting.isEmpty()) {
      return 0;
    }
    var tree = new GrowingTree(state.size(), new StoredSubtrees(entities), this::store);
    for (PendingEntry pending : waiting) {
      LogEntry entry = pending.entry();
      entities.persist(new SequencedEntry(tree.size(), entry));
      tree.add(entry.leaf());
    }
    state.grow(tree.size());
    entities
        .createQuery("delete from PendingEntry p where p.id in :placed")
        .setParameter("placed", waiting.stream().map(PendingEntry::id).toList())
        .executeUpdate();
    return waiting.size();
  }

  private void store(int level, long index, TreeHash hash) {
    if (StoredSubtrees.isStored(level)) {
      entities.persist(new StoredSubtree(level, index, hash));
    }
  }
}
