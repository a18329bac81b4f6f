package az.pasport.approval;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The row of a {@link SoleAction}, which is locked while actions are counted. */
@Entity
@Table(name = "sole_action_kind")
class SoleActionKind {
  @Id private String kind;

  /** For the persistence provider. */
  protected SoleActionKind() {}

  String kind() {
    return kind;
  }
}
