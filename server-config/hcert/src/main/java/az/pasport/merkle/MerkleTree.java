package az.pasport.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree of some size, read from the hashes of its complete subtrees. Its root and its proofs need
 * a number of hashes that grows with the logarithm of the size.
 */
public final class MerkleTree {
  private final long size;
  private final SubtreeHashes hashes;

  /**
   * @param hashes of at least {@code size} leaves
   * @throws IllegalArgumentException for a negative size
   */
  public MerkleTree(long size, SubtreeHashes hashes) {
    if (size < 0) {
      throw new IllegalArgumentException("a tree has 0 or more leaves, not " + size);
    }
    this.size = size;
    this.hashes = hashes;
  }

  public TreeHash root() {
    return size == 0 ? TreeHash.EMPTY : hash(0, size);
  }

  /**
   * That a leaf is in the tree: RFC 9162, section 2.1.3.1.
   *
   * @param index of the leaf, from 0
   * @throws IllegalArgumentException if the tree has no such leaf
   */
  public InclusionProof inclusionProof(long index) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
    }
    List<TreeHash> path = new ArrayList<>();
    addPath(index, 0, size, path);
    return new InclusionProof(index, size, path);
  }

  private void addPath(long index, long start, long end, List<TreeHash> path) {
    if (end - start == 1) {
      return;
    }
    long middle = start + leftSize(end - start);
    if (index < middle) {
      addPath(index, start, middle, path);
      path.add(hash(middle, end));
    } else {
      addPath(index, middle, end, path);
      path.add(hash(start, middle));
    }
  }

  /**
   * That the tree begins with an earlier one: RFC 9162, section 2.1.4.1. Of the empty tree and of
   * the tree itself the proof has no hashes.
   *
   * @param from the size of the earlier tree
   * @throws IllegalArgumentException if the tree is smaller
   */
  public ConsistencyProof consistencyProof(long from) {
    if (from < 0 || from > size) {
      throw new IllegalArgumentException("no tree of " + from + " in one of " + size);
    }
    List<TreeHash> path = new ArrayList<>();
    if (from > 0 && from < size) {
      addSubproof(from, 0, size, true, path);
    }
    return new ConsistencyProof(from, size, path);
  }

  /** {@code whole} says that the earlier tree's root is known: SUBPROOF's last argument. */
  private void addSubproof(long from, long start, long end, boolean whole, List<TreeHash> path) {
    if (from == end) {
      if (!whole) {
        path.add(hash(start, end));
      }
      return;
    }
    long middle = start + leftSize(end - start);
    if (from <= middle) {
      addSubproof(from, start, middle, whole, path);
      path.add(hash(middle, end));
    } else {
      addSubproof(from, middle, end, false, path);
      path.add(hash(start, middle));
    }
  }

  /** The hash over the leaves from {@code start}, which begin a subtree, to before {@code end}. */
  private TreeHash hash(long start, long end) {
    long leaves = end - start;
    if (Long.bitCount(leaves) == 1) {
      int level = Long.numberOfTrailingZeros(leaves);
      return hashes.at(level, start >> level);
    }
    long middle = start + leftSize(leaves);
    return TreeHash.ofNode(hash(start, middle), hash(middle, end));
  }

  /** The largest power of two smaller than a number of leaves, 2 or more. */
  private static long leftSize(long leaves) {
    return Long.highestOneBit(leaves - 1);
  }
}
