package az.pasport.record;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A dose of vaccine given to a person. */
@Entity
@Table(name = "vaccination_dose")
@DiscriminatorValue("DOSE")
public class VaccinationDose extends HealthRecord {
  private String product;
  private String lot;

  @Column(name = "dose_number")
  private int doseNumber;

  @Column(name = "series_size")
  private int seriesSize;

  @Column(name = "given_on")
  private LocalDate givenOn;

  private String vaccinator;

  /** For the persistence provider. */
  protected VaccinationDose() {}

  VaccinationDose(
      Source source,
      VaccineProduct product,
      String lot,
      DosePosition position,
      LocalDate givenOn,
      String vaccinator) {
    super(source);
    this.product = product.code();
    this.lot = lot;
    this.doseNumber = position.number();
    this.seriesSize = position.seriesSize();
    this.givenOn = givenOn;
    this.vaccinator = vaccinator;
  }

  /** The product, one of {@link VaccineProducts#known()}. */
  public VaccineProduct product() {
    return VaccineProducts.known()
        .byCode(product)
        .orElseThrow(() -> new IllegalStateException("product no longer known: " + product));
  }

  /** The lot (seriya) from which the dose was taken. */
  public String lot() {
    return lot;
  }

  public DosePosition position() {
    return new DosePosition(doseNumber, seriesSize);
  }

  public LocalDate givenOn() {
    return givenOn;
  }

  public String vaccinator() {
    return vaccinator;
  }
}
