package az.pasport.record;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A dose of vaccine given to a person. */
@Entity
@Table(name = "vaccination_dose")
@DiscriminatorValue("DOSE")
public class VaccinationDose extends HealthRecord {
  private String product;
  @Nullable private String lot;

  @Column(name = "dose_number")
  private int doseNumber;

  @Column(name = "series_size")
  private int seriesSize;

  @Column(name = "given_on")
  private LocalDate givenOn;

  @Nullable private String vaccinator;

  private String country;

  @Nullable private String evidence;

  /** For the persistence provider. */
  protected VaccinationDose() {}

  VaccinationDose(RecordSource source, MedicalEvent.Vaccination vaccination) {
    super(source);
    this.product = vaccination.product().code();
    this.lot = vaccination.lot().orElse(null);
    this.doseNumber = vaccination.position().number();
    this.seriesSize = vaccination.position().seriesSize();
    this.givenOn = vaccination.givenOn();
    this.vaccinator = vaccination.vaccinator().orElse(null);
    this.country = vaccination.country();
    this.evidence = vaccination.evidence().orElse(null);
  }

  /** The product's code, whether it is still known or not. */
  public String productCode() {
    return product;
  }

  public DosePosition position() {
    return new DosePosition(doseNumber, seriesSize);
  }

  public LocalDate givenOn() {
    return givenOn;
  }

  /** Where it was given, ISO 3166-1 alpha-2. */
  public String country() {
    return country;
  }

  @Override
  public RecordKind kind() {
    return RecordKind.DOSE;
  }

  @Override
  public Optional<MedicalEvent> event() {
    return Optional.of(
        new MedicalEvent.Vaccination(
            VaccineProducts.known()
                .byCode(product)
                .orElseThrow(
                    () -> new IllegalStateException("product no longer known: " + product)),
            Optional.ofNullable(lot),
            position(),
            givenOn,
            Optional.ofNullable(vaccinator),
            country,
            Optional.ofNullable(evidence)));
  }

  @Override
  public Optional<VaccinationDose> dose() {
    return Optional.of(this);
  }

  @Override
  public LocalDate happenedOn() {
    return givenOn;
  }

  @Override
  public Optional<Lot> lotUsed() {
    return evidence == null && lot != null ? Optional.of(new Lot(product, lot)) : Optional.empty();
  }

  @Override
  public Map<String, String> fields() {
    return Map.of(
        "dose.product", product,
        "dose.lot", Objects.requireNonNullElse(lot, ""),
        "dose.doseNumber", Integer.toString(doseNumber),
        "dose.seriesSize", Integer.toString(seriesSize),
        "dose.date", givenOn.toString(),
        "dose.vaccinator", Objects.requireNonNullElse(vaccinator, ""),
        "dose.country", country,
        "dose.evidence", Objects.requireNonNullElse(evidence, ""));
  }
}
