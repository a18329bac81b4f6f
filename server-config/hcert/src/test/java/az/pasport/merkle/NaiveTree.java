package az.pasport.merkle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Trees and proofs by the recursive definitions of RFC 9162, sections 2.1.1 to 2.1.4. */
final class NaiveTree {
  private NaiveTree() {}

  /** MTH(D_n). */
  static TreeHash head(List<byte[]> entries) {
    return switch (entries.size()) {
      case 0 -> TreeHash.EMPTY;
      case 1 -> TreeHash.ofLeaf(entries.get(0));
      default -> {
        int k = split(entries.size());
        yield TreeHash.ofNode(
            head(entries.subList(0, k)), head(entries.subList(k, entries.size())));
      }
    };
  }

  /** PATH(m, D_n). */
  static List<TreeHash> path(int m, List<byte[]> entries) {
    if (entries.size() == 1) {
      return List.of();
    }
    int k = split(entries.size());
    List<byte[]> left = entries.subList(0, k);
    List<byte[]> right = entries.subList(k, entries.size());
    return m < k ? with(path(m, left), head(right)) : with(path(m - k, right), head(left));
  }

  /** PROOF(m, D_n). */
  static List<TreeHash> proof(int m, List<byte[]> entries) {
    return m == entries.size() ? List.of() : subproof(m, entries, true);
  }

  private static List<TreeHash> subproof(int m, List<byte[]> entries, boolean whole) {
    if (m == entries.size()) {
      return whole ? List.of() : List.of(head(entries));
    }
    int k = split(entries.size());
    List<byte[]> left = entries.subList(0, k);
    List<byte[]> right = entries.subList(k, entries.size());
    return m <= k
        ? with(subproof(m, left, whole), head(right))
        : with(subproof(m - k, right, false), head(left));
  }

  private static List<TreeHash> with(List<TreeHash> hashes, TreeHash last) {
    List<TreeHash> all = new ArrayList<>(hashes);
    all.add(last);
    return Collections.unmodifiableList(all);
  }

  private static int split(int n) {
    int k = 1;
    while (k * 2 < n) {
      k *= 2;
    }
    return k;
  }
}
