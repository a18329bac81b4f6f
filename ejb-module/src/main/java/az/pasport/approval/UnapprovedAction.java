package az.pasport.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** When an official did an action alone. */
@Entity
@Table(name = "sole_action")
class UnapprovedAction {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sole_action_seq")
  @SequenceGenerator(name = "sole_action_seq", sequenceName = "sole_action_seq")
  private long id;

  private String official;

  @Enumerated(EnumType.STRING)
  private UnapprovedActionKind kind;

  @Column(name = "done_at")
  private Instant doneAt;

  /** For the persistence provider. */
  protected UnapprovedAction() {}

  UnapprovedAction(String official, UnapprovedActionKind kind, Instant doneAt) {
    this.official = official;
    this.kind = kind;
    this.doneAt = doneAt;
  }

  Instant doneAt() {
    return doneAt;
  }

  /** The action was done again, when this one counts no longer. */
  void useAgain(Instant now) {
    this.doneAt = now;
  }
}
