package az.pasport.merkle;

import java.util.List;

/**
 * That a tree begins with the leaves of an earlier one.
 *
 * @param from the size of the earlier tree
 * @param to the size of the later one
 * @param path the hashes that both roots are computed from
 */
public record ConsistencyProof(long from, long to, List<TreeHash> path) {
  public ConsistencyProof {
    path = List.copyOf(path);
  }

  /** Whether it proves that of two trees with these roots: RFC 9162, section 2.1.4.2. */
  public boolean proves(TreeHash earlier, TreeHash later) {
    if (from < 0 || from > to) {
      return false;
    }
    if (from == 0) {
      return path.isEmpty() && earlier.equals(TreeHash.EMPTY);
    }
    if (from == to) {
      return path.isEmpty() && earlier.equals(later);
    }
    return !path.isEmpty() && rootsAre(earlier, later);
  }

  private boolean rootsAre(TreeHash earlier, TreeHash later) {
    int shared = Long.numberOfTrailingZeros(from);
    long node = (from >> shared) - 1;
    long last = (to - 1) >> shared;
    // The root of an earlier tree that is complete is known, and not in the path.
    boolean complete = Long.bitCount(from) == 1;
    TreeHash first = complete ? earlier : path.get(0);
    TreeHash earlierHash = first;
    TreeHash laterHash = first;
    for (TreeHash beside : path.subList(complete ? 0 : 1, path.size())) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        earlierHash = TreeHash.ofNode(beside, earlierHash);
        laterHash = TreeHash.ofNode(beside, laterHash);
        int risen = (node & 1) == 1 || node == 0 ? 0 : Long.numberOfTrailingZeros(node);
        node >>= risen;
        last >>= risen;
      } else {
        laterHash = TreeHash.ofNode(laterHash, beside);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && earlierHash.equals(earlier) && laterHash.equals(later);
  }
}
