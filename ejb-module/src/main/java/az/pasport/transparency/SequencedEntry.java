package az.pasport.transparency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An entry at its place in the tree. Added once, never changed. */
@Entity
@Table(name = "transparency_entry")
class SequencedEntry {
  @Id
  @Column(name = "tree_index")
  private long place;

  @Column(name = "entry")
  private byte[] content;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected SequencedEntry() {}

  SequencedEntry(long place, LogEntry entry) {
    this.place = place;
    this.content = entry.bytes();
  }
}
