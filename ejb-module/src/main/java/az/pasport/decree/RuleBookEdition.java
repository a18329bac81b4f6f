package az.pasport.decree;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How often the book has grown: a single row, held by whoever adds to it. */
@Entity
@Table(name = "decree_book")
class RuleBookEdition {
  static final int ONLY = 1;

  @Id private int id;

  private long edition;

  /** For the persistence provider. */
  protected RuleBookEdition() {}

  void grow() {
    edition++;
  }

  long edition() {
    return edition;
  }
}
