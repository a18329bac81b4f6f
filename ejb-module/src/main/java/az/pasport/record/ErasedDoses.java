package az.pasport.record;

import az.pasport.facility.Facility;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** How many doses of a kind, given on a day, were erased: so that the national figures stay. */
@Entity
@Table(name = "erased_doses")
public class ErasedDoses {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "erased_doses_seq")
  @SequenceGenerator(name = "erased_doses_seq", sequenceName = "erased_doses_seq")
  private long id;

  @Column(name = "given_on")
  private LocalDate givenOn;

  @ManyToOne(optional = false)
  @JoinColumn(name = "facility_id")
  private Facility facility;

  private String product;

  @Column(name = "dose_number")
  private int doseNumber;

  private long doses;

  /** For the persistence provider. */
  protected ErasedDoses() {}

  /** The first dose of its kind that is erased. */
  public ErasedDoses(VaccinationDose dose) {
    this.givenOn = dose.givenOn();
    this.facility = dose.facility();
    this.product = dose.productCode();
    this.doseNumber = dose.position().number();
    this.doses = 1;
  }
}
