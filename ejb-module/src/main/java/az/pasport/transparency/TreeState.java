package az.pasport.transparency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How large the tree is: a single row, locked while the tree grows and while its head is signed.
 */
@Entity
@Table(name = "transparency_tree")
class TreeState {
  @Id private int id;

  @Column(name = "log_id")
  @Nullable
  private UUID logId;

  @Column(name = "tree_size")
  private long size;

  @Column(name = "last_before_log", insertable = false, updatable = false)
  private long lastBeforeLog;

  /** For the persistence provider. */
  protected TreeState() {}

  /** The log's name, for all its life: drawn when it is first asked for, under the row's lock. */
  UUID logId() {
    if (logId == null) {
      logId = UUID.randomUUID();
    }
    return logId;
  }

  long size() {
    return size;
  }

  void grow(long newSize) {
    this.size = newSize;
  }

  long lastBeforeLog() {
    return lastBeforeLog;
  }
}
