package az.pasport.approval;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The row of a {@link UnapprovedActionKind}, which is locked while actions are counted. */
@Entity
@Table(name = "sole_action_kind")
class UnapprovedActionLock {
  @Id private String kind;

  /** For the persistence provider. */
  protected UnapprovedActionLock() {}

  String kind() {
    return kind;
  }
}
