package az.pasport.person;

import az.pasport.time.BirthDate;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a person was called, and when born, before a correction. */
@Entity
@Table(name = "former_details")
public class FormerDetails {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "former_details_seq")
  @SequenceGenerator(name = "former_details_seq", sequenceName = "former_details_seq")
  private long id;

  @Column(name = "person_id")
  private long personId;

  @Embedded private StoredDetails details;

  @Column(name = "corrected_at")
  private Instant correctedAt;

  /** For the persistence provider. */
  protected FormerDetails() {}

  FormerDetails(Person person, Instant correctedAt) {
    this.personId = person.id();
    this.details = new StoredDetails(person.name(), person.birthDate());
    this.correctedAt = correctedAt;
  }

  PersonNotice notice() {
    return new PersonNotice(PersonNotice.Kind.DETAILS_CORRECTED, correctedAt);
  }

  public PersonName name() {
    return details.name();
  }

  public BirthDate birthDate() {
    return details.birthDate();
  }

  public Instant correctedAt() {
    return correctedAt;
  }
}
