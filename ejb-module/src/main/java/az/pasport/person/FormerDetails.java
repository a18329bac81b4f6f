package az.pasport.person;

import az.pasport.time.BirthDate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person was called, and when born, before a correction. */
@Entity
@Table(name = "former_details")
public class FormerDetails {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "former_details_seq")
  @SequenceGenerator(
      name = "former_details_seq",
      sequenceName = "former_details_seq",
      allocationSize = 50)
  private long id;

  @Column(name = "person_id")
  private long personId;

  @Column(name = "family_name")
  private String familyName;

  @Column(name = "given_name")
  private String givenName;

  @Nullable private String patronymic;

  @Column(name = "latin_family_name")
  @Nullable
  private String latinFamilyName;

  @Column(name = "latin_given_name")
  @Nullable
  private String latinGivenName;

  @Column(name = "birth_date")
  private LocalDate birthDate;

  @Column(name = "birth_precision")
  @Enumerated(EnumType.STRING)
  private BirthDate.Precision birthPrecision;

  @Column(name = "corrected_at")
  private Instant correctedAt;

  /** For the persistence provider. */
  protected FormerDetails() {}

  FormerDetails(Person person, Instant correctedAt) {
    this.personId = person.id();
    this.familyName = person.name().familyName();
    this.givenName = person.name().givenName();
    this.patronymic = person.name().patronymic().orElse(null);
    this.latinFamilyName = person.name().latin().map(LatinName::familyName).orElse(null);
    this.latinGivenName = person.name().latin().map(LatinName::givenName).orElse(null);
    this.birthDate = person.birthDate().earliest();
    this.birthPrecision = person.birthDate().precision();
    this.correctedAt = correctedAt;
  }

  PersonNotice notice() {
    return new PersonNotice(PersonNotice.Kind.DETAILS_CORRECTED, correctedAt);
  }

  public PersonName name() {
    return new PersonName(
        familyName,
        givenName,
        Optional.ofNullable(patronymic),
        Optional.ofNullable(latinFamilyName)
            .map(family -> new LatinName(family, Objects.requireNonNullElse(latinGivenName, ""))));
  }

  public BirthDate birthDate() {
    return new BirthDate(birthDate, birthPrecision);
  }

  public Instant correctedAt() {
    return correctedAt;
  }
}
