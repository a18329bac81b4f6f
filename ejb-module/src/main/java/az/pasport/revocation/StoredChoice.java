package az.pasport.revocation;

import az.pasport.security.FacilityCode;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A choice of records in its columns. */
@Embeddable
class StoredChoice {
  @Nullable private String facility;
  @Nullable private String worker;
  @Nullable private String lot;

  @Column(name = "entered_from")
  @Nullable
  private LocalDate enteredFrom;

  @Column(name = "entered_to")
  @Nullable
  private LocalDate enteredTo;

  @Column(name = "happened_from")
  @Nullable
  private LocalDate happenedFrom;

  @Column(name = "happened_to")
  @Nullable
  private LocalDate happenedTo;

  /** For the persistence provider. */
  protected StoredChoice() {}

  StoredChoice(RecordChoice choice) {
    this.facility = choice.facility().map(FacilityCode::value).orElse(null);
    this.worker = choice.worker().orElse(null);
    this.lot = choice.lot().orElse(null);
    this.enteredFrom = choice.enteredFrom().orElse(null);
    this.enteredTo = choice.enteredTo().orElse(null);
    this.happenedFrom = choice.happenedFrom().orElse(null);
    this.happenedTo = choice.happenedTo().orElse(null);
  }

  RecordChoice value() {
    return new RecordChoice(
        Optional.ofNullable(facility).map(FacilityCode::new),
        Optional.ofNullable(worker),
        Optional.ofNullable(lot),
        Optional.ofNullable(enteredFrom),
        Optional.ofNullable(enteredTo),
        Optional.ofNullable(happenedFrom),
        Optional.ofNullable(happenedTo));
  }
}
