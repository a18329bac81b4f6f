package az.pasport.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree to which leaves are added at its right. It holds the hashes of its largest complete
 * subtrees alone, one for each one in the binary form of its size.
 */
public final class GrowingTree {
  private final List<TreeHash> edge = new ArrayList<>();
  private final CompletedSubtrees completed;
  private long size;

  /** Takes the subtrees that a new leaf completes, the leaf itself (level 0) first. */
  @FunctionalInterface
  public interface CompletedSubtrees {
    /** The subtree's place as in {@link SubtreeHashes}. */
    void add(int level, long index, TreeHash hash);
  }

  /** A tree without leaves. */
  public GrowingTree() {
    this(0, (level, index) -> TreeHash.EMPTY, (level, index, hash) -> {});
  }

  /**
   * A tree that has leaves.
   *
   * @param stored where the hashes of its complete subtrees are read
   */
  public GrowingTree(long size, SubtreeHashes stored, CompletedSubtrees completed) {
    this.size = size;
    this.completed = completed;
    long start = 0;
    for (int level = Long.SIZE - 2; level >= 0; level--) {
      if ((size >> level & 1) == 1) {
        edge.add(stored.at(level, start >> level));
        start += 1L << level;
      }
    }
  }

  public long size() {
    return size;
  }

  public void add(TreeHash leaf) {
    TreeHash hash = leaf;
    completed.add(0, size, hash);
    for (int level = 0; (size >> level & 1) == 1; level++) {
      hash = TreeHash.ofNode(edge.remove(edge.size() - 1), hash);
      completed.add(level + 1, size >> (level + 1), hash);
    }
    edge.add(hash);
    size++;
  }

  public TreeHash root() {
    if (edge.isEmpty()) {
      return TreeHash.EMPTY;
    }
    TreeHash hash = edge.get(edge.size() - 1);
    for (int i = edge.size() - 2; i >= 0; i--) {
      hash = TreeHash.ofNode(edge.get(i), hash);
    }
    return hash;
  }
}
