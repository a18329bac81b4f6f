package az.pasport.record;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** A case of COVID-19 that a doctor closed. */
@Entity
@Table(name = "recovery")
@DiscriminatorValue("RECOVERY")
public class Recovery extends HealthRecord {
  @Column(name = "first_positive")
  private LocalDate firstPositive;

  @Column(name = "closed_on")
  private LocalDate closedOn;

  private String doctor;

  /** For the persistence provider. */
  protected Recovery() {}

  Recovery(RecordSource source, MedicalEvent.Recovery recovery) {
    super(source);
    this.firstPositive = recovery.firstPositive();
    this.closedOn = recovery.closedOn();
    this.doctor = recovery.doctor();
  }

  @Override
  public Optional<MedicalEvent> event() {
    return Optional.of(new MedicalEvent.Recovery(firstPositive, closedOn, doctor));
  }

  @Override
  public Map<String, String> fields() {
    return Map.of(
        "recovery.firstPositive", firstPositive.toString(),
        "recovery.closedOn", closedOn.toString(),
        "recovery.doctor", doctor);
  }
}
