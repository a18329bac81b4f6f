package az.pasport.merkle;

/** The hashes of the complete subtrees of a tree, wherever they are stored. */
@FunctionalInterface
public interface SubtreeHashes {
  /**
   * The hash over the leaves from {@code index << level}, {@code 1 << level} of them; level 0 is a
   * leaf.
   */
  TreeHash at(int level, long index);
}
