package az.pasport.comparison;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One row, which whoever begins a run locks. */
@Entity
@Table(name = "comparison_lock")
class ComparisonLock {
  @Id private int id;

  /** For the persistence provider. */
  protected ComparisonLock() {}

  int id() {
    return id;
  }
}
