package az.pasport.person;

import az.pasport.time.BirthDate;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Name and birth date as tables keep them. Never changed: others take their place. */
@Embeddable
class StoredDetails {
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

  /** The first day that it can be; the rest of it is not known where the precision says so. */
  @Column(name = "birth_date")
  private LocalDate birthDate;

  @Column(name = "birth_precision")
  @Enumerated(EnumType.STRING)
  private BirthDate.Precision birthPrecision;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected StoredDetails() {}

  StoredDetails(PersonName name, BirthDate birthDate) {
    this.familyName = name.familyName();
    this.givenName = name.givenName();
    this.patronymic = name.patronymic().orElse(null);
    this.latinFamilyName = name.latin().map(LatinName::familyName).orElse(null);
    this.latinGivenName = name.latin().map(LatinName::givenName).orElse(null);
    this.birthDate = birthDate.earliest();
    this.birthPrecision = birthDate.precision();
  }

  PersonName name() {
    return new PersonName(
        familyName,
        givenName,
        Optional.ofNullable(patronymic),
        Optional.ofNullable(latinFamilyName)
            .map(family -> new LatinName(family, Objects.requireNonNullElse(latinGivenName, ""))));
  }

  BirthDate birthDate() {
    return new BirthDate(birthDate, birthPrecision);
  }
}
