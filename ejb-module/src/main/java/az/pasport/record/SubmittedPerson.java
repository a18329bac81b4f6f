package az.pasport.record;

import az.pasport.person.LatinName;
import az.pasport.person.PersonName;
import az.pasport.time.BirthDate;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person as the sender of a record described them. Kept beside what the population registry says,
 * so that both can be compared later.
 */
@Embeddable
public class SubmittedPerson {
  @Column(name = "submitted_family_name")
  private String familyName;

  @Column(name = "submitted_given_name")
  private String givenName;

  @Column(name = "submitted_patronymic")
  @Nullable
  private String patronymic;

  @Column(name = "submitted_latin_family")
  @Nullable
  private String latinFamilyName;

  @Column(name = "submitted_latin_given")
  @Nullable
  private String latinGivenName;

  @Column(name = "submitted_birth_date")
  private String birthDate;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected SubmittedPerson() {}

  public SubmittedPerson(PersonName name, BirthDate birthDate) {
    this.familyName = name.familyName();
    this.givenName = name.givenName();
    this.patronymic = name.patronymic().orElse(null);
    this.latinFamilyName = name.latin().map(LatinName::familyName).orElse(null);
    this.latinGivenName = name.latin().map(LatinName::givenName).orElse(null);
    this.birthDate = birthDate.toString();
  }

  public PersonName name() {
    var name = new PersonName(familyName, givenName, Optional.ofNullable(patronymic));
    return latinFamilyName == null && latinGivenName == null
        ? name
        : name.withLatin(
            new LatinName(
                Objects.requireNonNullElse(latinFamilyName, ""),
                Objects.requireNonNullElse(latinGivenName, "")));
  }

  public BirthDate birthDate() {
    return BirthDate.parse(birthDate).orElseThrow();
  }
}
