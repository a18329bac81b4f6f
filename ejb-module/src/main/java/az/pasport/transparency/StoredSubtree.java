package az.pasport.transparency;

import az.pasport.merkle.TreeHash;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** The hash of a complete subtree. Added once, never changed. */
@Entity
@Table(name = "transparency_subtree")
@IdClass(StoredSubtree.Place.class)
class StoredSubtree {
  @Id
  @Column(name = "tree_level")
  private int level;

  @Id
  @Column(name = "subtree_index")
  private long place;

  private byte[] hash;

  /** Which subtree: as in {@link az.pasport.merkle.SubtreeHashes}. */
  static class Place implements Serializable {
    private static final long serialVersionUID = 1L;

    private int level;
    private long place;

    @Override
    public boolean equals(Object other) {
      return other instanceof Place that && level == that.level && place == that.place;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(place) * 31 + level;
    }
  }

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected StoredSubtree() {}

  StoredSubtree(int level, long place, TreeHash hash) {
    this.level = level;
    this.place = place;
    this.hash = hash.bytes();
  }

  TreeHash hash() {
    return TreeHash.of(hash);
  }
}
