package az.pasport.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A person with records, registered by the first record submitted in their name. The identity never
 * changes; name and birth date change only by a correction.
 */
@Entity
@Table(name = "person")
public class Person {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "person_seq")
  @SequenceGenerator(name = "person_seq", sequenceName = "person_seq", allocationSize = 50)
  private long id;

  @Version private long version;

  @Nullable private String fin;

  @Column(name = "document_type")
  @Enumerated(EnumType.STRING)
  @Nullable
  private DocumentType documentType;

  @Column(name = "document_country")
  @Nullable
  private String documentCountry;

  @Column(name = "document_number")
  @Nullable
  private String documentNumber;

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

  @Column(name = "details_version")
  private int detailsVersion = 1;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected Person() {}

  /** A person as their first record describes them. */
  public Person(Identity identity, PersonName name, LocalDate birthDate) {
    if (identity instanceof Fin known) {
      this.fin = known.value();
    } else if (identity instanceof TravelDocument document) {
      this.documentType = document.type();
      this.documentCountry = document.country();
      this.documentNumber = document.number();
    }
    this.familyName = name.familyName();
    this.givenName = name.givenName();
    this.patronymic = name.patronymic().orElse(null);
    this.latinFamilyName = name.latin().map(LatinName::familyName).orElse(null);
    this.latinGivenName = name.latin().map(LatinName::givenName).orElse(null);
    this.birthDate = birthDate;
  }

  /** The internal number: the only name of a person that logs and the audit may carry. */
  public long id() {
    return id;
  }

  public Identity identity() {
    return fin != null
        ? new Fin(fin)
        : new TravelDocument(documentType, documentCountry, documentNumber);
  }

  public PersonName name() {
    return new PersonName(
        familyName,
        givenName,
        Optional.ofNullable(patronymic),
        Optional.ofNullable(latinFamilyName)
            .map(family -> new LatinName(family, Objects.requireNonNullElse(latinGivenName, ""))));
  }

  public LocalDate birthDate() {
    return birthDate;
  }

  /** How often name and birth date were corrected, from 1: what states older details is wrong. */
  public int detailsVersion() {
    return detailsVersion;
  }

  /** Whether name and birth date are exactly these. */
  public boolean isDescribedAs(PersonName name, LocalDate born) {
    return name().equals(name) && birthDate.equals(born);
  }

  void correct(PersonName name, LocalDate born) {
    this.familyName = name.familyName();
    this.givenName = name.givenName();
    this.patronymic = name.patronymic().orElse(null);
    this.latinFamilyName = name.latin().map(LatinName::familyName).orElse(null);
    this.latinGivenName = name.latin().map(LatinName::givenName).orElse(null);
    this.birthDate = born;
    this.detailsVersion++;
  }

  /**
   * Whether a record that gives this name speaks of this person, so that "Əliyeva" and "ALIYEVA"
   * agree: see {@link PersonName#agreesWith}.
   */
  public boolean answersTo(PersonName other) {
    return name().agreesWith(other);
  }
}
