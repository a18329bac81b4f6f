package az.pasport.transparency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** An entry that is committed with its certificate and has no place in the tree yet. */
@Entity
@Table(name = "transparency_pending")
class PendingEntry {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "transparency_pending_seq")
  @SequenceGenerator(
      name = "transparency_pending_seq",
      sequenceName = "transparency_pending_seq",
      allocationSize = 50)
  private long id;

  @Column(name = "entry")
  private byte[] content;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected PendingEntry() {}

  PendingEntry(LogEntry entry) {
    this.content = entry.bytes();
  }

  long id() {
    return id;
  }

  LogEntry entry() {
    return LogEntry.of(content);
  }
}
