package az.pasport.transparency;

import az.pasport.merkle.SubtreeHashes;
import az.pasport.merkle.TreeHash;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads subtrees from the tables, 256 hashes of a stored level at a time: a proof in a tree of 14
 * million leaves needs three such reads.
 */
final class StoredSubtrees implements SubtreeHashes {
  /** Of so many levels one is stored, the leaves' and those of 256 times as many. */
  static final int STRIDE = 8;

  private static final int ROW = 1 << STRIDE;

  private final EntityManager entities;
  private final Map<Row, List<TreeHash>> rows = new HashMap<>();

  /** A row of hashes, side by side. */
  private record Row(int level, long index) {}

  StoredSubtrees(EntityManager entities) {
    this.entities = entities;
  }

  static boolean isStored(int level) {
    return level > 0 && level % STRIDE == 0;
  }

  @Override
  public TreeHash at(int level, long index) {
    int above = level % STRIDE;
    long first = index << above;
    List<TreeHash> row = rows.computeIfAbsent(new Row(level - above, first >> STRIDE), this::read);
    int start = (int) (first % ROW);
    return joined(row.subList(start, start + (1 << above)));
  }

  /** The hash over hashes side by side, whose number is a power of two. */
  private static TreeHash joined(List<TreeHash> hashes) {
    int half = hashes.size() / 2;
    return half == 0
        ? hashes.get(0)
        : TreeHash.ofNode(
            joined(hashes.subList(0, half)), joined(hashes.subList(half, hashes.size())));
  }

  private List<TreeHash> read(Row row) {
    long first = row.index() << STRIDE;
    return row.level() == 0
        ? LogReader.entries(entities, first, ROW).stream().map(LogEntry::leaf).toList()
        : entities
            .createQuery(
                "select s from StoredSubtree s where s.level = :level"
                    + " and s.place >= :first and s.place < :end order by s.place",
                StoredSubtree.class)
            .setParameter("level", row.level())
            .setParameter("first", first)
            .setParameter("end", first + ROW)
            .getResultStream()
            .map(StoredSubtree::hash)
            .toList();
  }
}
