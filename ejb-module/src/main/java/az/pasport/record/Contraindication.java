package az.pasport.record;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * The conclusion of the Ministry's commission that vaccination is contraindicated. The medical
 * reason stays with the commission.
 */
@Entity
@Table(name = "contraindication")
@DiscriminatorValue("CONTRAINDICATION")
public class Contraindication extends HealthRecord {
  private String conclusion;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "valid_until")
  private LocalDate validUntil;

  /** For the persistence provider. */
  protected Contraindication() {}

  Contraindication(RecordSource source, MedicalEvent.Contraindication contraindication) {
    super(source);
    this.conclusion = contraindication.conclusion();
    this.validFrom = contraindication.validFrom();
    this.validUntil = contraindication.validUntil();
  }

  /** The commission's number of its conclusion. */
  public String conclusion() {
    return conclusion;
  }

  /** The first day for which the conclusion speaks. */
  public LocalDate validFrom() {
    return validFrom;
  }

  /** The last day. */
  public LocalDate validUntil() {
    return validUntil;
  }

  @Override
  public RecordKind kind() {
    return RecordKind.CONTRAINDICATION;
  }

  @Override
  public Optional<MedicalEvent> event() {
    return Optional.of(new MedicalEvent.Contraindication(conclusion, validFrom, validUntil));
  }

  @Override
  public LocalDate happenedOn() {
    return validFrom;
  }

  @Override
  public Map<String, String> fields() {
    return Map.of(
        "contraindication.conclusion", conclusion,
        "contraindication.validFrom", validFrom.toString(),
        "contraindication.validUntil", validUntil.toString());
  }
}
