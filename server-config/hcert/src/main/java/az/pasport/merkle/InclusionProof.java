package az.pasport.merkle;

import java.util.List;

/**
 * That a leaf is in a tree.
 *
 * @param index of the leaf, from 0
 * @param size of the tree, in leaves
 * @param path the hashes beside the way from the leaf to the root
 */
public record InclusionProof(long index, long size, List<TreeHash> path) {
  public InclusionProof {
    path = List.copyOf(path);
  }

  /** Whether it proves that a leaf is in the tree with this root: RFC 9162, section 2.1.3.2. */
  public boolean proves(TreeHash leaf, TreeHash root) {
    if (index < 0 || index >= size) {
      return false;
    }
    long node = index;
    long last = size - 1;
    TreeHash hash = leaf;
    for (TreeHash beside : path) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        hash = TreeHash.ofNode(beside, hash);
        int risen = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
        node >>= risen;
        last >>= risen;
      } else {
        hash = TreeHash.ofNode(hash, beside);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && hash.equals(root);
  }
}
