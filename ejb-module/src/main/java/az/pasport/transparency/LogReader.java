package az.pasport.transparency;

import az.pasport.merkle.ConsistencyProof;
import az.pasport.merkle.InclusionProof;
import az.pasport.merkle.MerkleTree;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** What the log says, to anybody: its entries, and proofs of them. */
@Stateless
@PermitAll
public class LogReader {
  @PersistenceContext EntityManager entities;

  /** How many entries have a place in the tree. */
  public long size() {
    return entities.find(TreeState.class, 1).size();
  }

  /** How many entries wait for their place. */
  public long pending() {
    return entities
        .createQuery("select count(p) from PendingEntry p", Long.class)
        .getSingleResult();
  }

  /**
   * Entries in the order of the tree; fewer than {@code most} at the tree's end.
   *
   * @param first the index of the first, from 0
   */
  public List<LogEntry> entries(long first, int most) {
    return entries(entities, first, most);
  }

  static List<LogEntry> entries(EntityManager entities, long first, int most) {
    return entities
        .createQuery(
            "select e.content from SequencedEntry e where e.place >= :first and e.place < :end"
                + " order by e.place",
            byte[].class)
        .setParameter("first", first)
        .setParameter("end", first + most)
        .getResultStream()
        .map(LogEntry::of)
        .toList();
  }

  /**
   * The proof that an entry is in the tree; empty where the tree of this size has no such entry.
   *
   * @param size of the tree, at most {@link #size}
   */
  public Optional<InclusionProof> inclusionProof(LogEntry entry, long size) {
    return index(entry)
        .filter(index -> index < size)
        .map(index -> tree(size).inclusionProof(index));
  }

  private Optional<Long> index(LogEntry entry) {
    return entities
        .createQuery("select e.place from SequencedEntry e where e.content = :entry", Long.class)
        .setParameter("entry", entry.bytes())
        .getResultStream()
        .findFirst();
  }

  /**
   * The proof that the tree of one size begins with that of another.
   *
   * @throws IllegalArgumentException unless 0 ≤ {@code from} ≤ {@code to}
   */
  public ConsistencyProof consistencyProof(long from, long to) {
    return tree(to).consistencyProof(from);
  }

  private MerkleTree tree(long size) {
    return new MerkleTree(size, new StoredSubtrees(entities));
  }
}
