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

  @Override
  public Optional<MedicalEvent> event() {
    return Optional.of(new MedicalEvent.Contraindication(conclusion, validFrom, validUntil));
  }

  @Override
  public Map<String, String> fields() {
    return Map.of(
        "contraindication.conclusion", conclusion,
        "contraindication.validFrom", validFrom.toString(),
        "contraindication.validUntil", validUntil.toString());
  }
}
