package az.pasport.record;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Map;
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

  /** The product, one of {@link VaccineProducts#known()}. */
  public VaccineProduct product() {
    return VaccineProducts.known()
        .byCode(product)
        .orElseThrow(() -> new IllegalStateException("product no longer known: " + product));
  }

  /** The product's code, whether it is still known or not. */
  public String productCode() {
    return product;
  }

  /** The lot (seriya) from which the dose was taken; known of every dose given here. */
  public Optional<String> lot() {
    return Optional.ofNullable(lot);
  }

  public DosePosition position() {
    return new DosePosition(doseNumber, seriesSize);
  }

  public LocalDate givenOn() {
    return givenOn;
  }

  /** Who gave it; known of every dose given here. */
  public Optional<String> vaccinator() {
    return Optional.ofNullable(vaccinator);
  }

  /** Where it was given, ISO 3166-1 alpha-2. */
  public String country() {
    return country;
  }

  /** What was shown for a dose given abroad: the foreign certificate's number. */
  public Optional<String> evidence() {
    return Optional.ofNullable(evidence);
  }

  @Override
  public RecordKind kind() {
    return RecordKind.DOSE;
  }

  @Override
  public Optional<MedicalEvent> event() {
    return Optional.of(
        new MedicalEvent.Vaccination(
            product(), lot(), position(), givenOn, vaccinator(), country, evidence()));
  }

  @Override
  public LocalDate happenedOn() {
    return givenOn;
  }

  @Override
  public Optional<Lot> lotUsed() {
    return evidence == null ? lot().map(number -> new Lot(product, number)) : Optional.empty();
  }

  @Override
  public Map<String, String> fields() {
    return Map.of(
        "dose.product", product,
        "dose.lot", lot().orElse(""),
        "dose.doseNumber", Integer.toString(doseNumber),
        "dose.seriesSize", Integer.toString(seriesSize),
        "dose.date", givenOn.toString(),
        "dose.vaccinator", vaccinator().orElse(""),
        "dose.country", country,
        "dose.evidence", evidence().orElse(""));
  }
}
