package az.pasport.retention;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One row, which whoever begins a run locks. */
@Entity
@Table(name = "retention_lock")
class RetentionLock {
  @Id private int id;

  /** For the persistence provider. */
  protected RetentionLock() {}

  int id() {
    return id;
  }
}
