package az.pasport.person;

import az.pasport.time.BirthDate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person with records, as one identity describes them; registered by the first record submitted
 * under it. Identity, name and birth date change only by a correction.
 *
 * <p>A person who is known under several identities has an entry for each. One of them is the
 * {@link #holder()}: the others are joined to it, and lead to it until they are parted. Records and
 * certificates stay with the entry under whose identity they came.
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

  /** The first day that it can be; the rest of it is not known where the precision says so. */
  @Column(name = "birth_date")
  private LocalDate birthDate;

  @Column(name = "birth_precision")
  @Enumerated(EnumType.STRING)
  private BirthDate.Precision birthPrecision;

  /** {@link SearchName}; absent in people of an older version of Pasport for a few minutes. */
  @Column(name = "search_name")
  @Nullable
  private String searchName;

  @Column(name = "details_version")
  private int detailsVersion = 1;

  /** The entry that this one is joined to; absent in a holder's. */
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "joined_to", insertable = false)
  @Nullable
  private Person joinedTo;

  @OneToMany(mappedBy = "joinedTo")
  private Set<Person> joined = new HashSet<>();

  /** How many are joined to this one: so that nobody asks for them where there are none. */
  @Column(name = "joined_identities")
  private int joinedIdentities;

  @Column(name = "died_on", insertable = false)
  @Nullable
  private LocalDate diedOn;

  @Column(name = "registry_compared_on")
  @Nullable
  private LocalDate registryComparedOn;

  @Nullable private String sex;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected Person() {}

  /** A person as their first record describes them. */
  public Person(Identity identity, PersonName name, BirthDate birthDate) {
    identify(identity);
    this.familyName = name.familyName();
    this.givenName = name.givenName();
    this.patronymic = name.patronymic().orElse(null);
    this.latinFamilyName = name.latin().map(LatinName::familyName).orElse(null);
    this.latinGivenName = name.latin().map(LatinName::givenName).orElse(null);
    this.birthDate = birthDate.earliest();
    this.birthPrecision = birthDate.precision();
    this.searchName = SearchName.of(name).value();
  }

  private void identify(Identity identity) {
    this.fin = identity instanceof Fin known ? known.value() : null;
    TravelDocument document = identity instanceof TravelDocument known ? known : null;
    this.documentType = document == null ? null : document.type();
    this.documentCountry = document == null ? null : document.country();
    this.documentNumber = document == null ? null : document.number();
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

  public BirthDate birthDate() {
    return new BirthDate(birthDate, birthPrecision);
  }

  /**
   * How often what certificates state was corrected, from 1: what states older details is wrong.
   */
  public int detailsVersion() {
    return detailsVersion;
  }

  /** Whether a certificate states the same of this person as of somebody with these details. */
  public boolean isCertifiedAs(PersonName name, BirthDate born) {
    return name().withoutPatronymic().equals(name.withoutPatronymic()) && birthDate().equals(born);
  }

  /** Whether name and birth date are exactly these. */
  public boolean isDescribedAs(PersonName name, BirthDate born) {
    return name().equals(name) && birthDate().equals(born);
  }

  /** The day in Baku on which the population registry last said who this is; empty before that. */
  public Optional<LocalDate> registryComparedOn() {
    return Optional.ofNullable(registryComparedOn);
  }

  /** {@code FEMALE} or {@code MALE}, where the population registry gives it. */
  public Optional<String> sex() {
    return Optional.ofNullable(sex);
  }

  /**
   * Notes that the population registry has said who this is.
   *
   * @param today in Baku
   * @param registeredSex empty where the registry does not give it
   */
  public void comparedOn(LocalDate today, Optional<String> registeredSex) {
    this.registryComparedOn = today;
    this.sex = registeredSex.orElse(null);
  }

  void correct(PersonName name, BirthDate born) {
    if (!isCertifiedAs(name, born)) {
      this.detailsVersion++;
    }
    this.familyName = name.familyName();
    this.givenName = name.givenName();
    this.patronymic = name.patronymic().orElse(null);
    this.latinFamilyName = name.latin().map(LatinName::familyName).orElse(null);
    this.latinGivenName = name.latin().map(LatinName::givenName).orElse(null);
    this.birthDate = born.earliest();
    this.birthPrecision = born.precision();
    this.searchName = SearchName.of(name).value();
  }

  /** Lets the person be found by the name. */
  void completeSearchName() {
    this.searchName = SearchName.of(name()).value();
  }

  /** What the registry said was of whoever has the mistyped identity. */
  void correct(Identity identity) {
    identify(identity);
    this.registryComparedOn = null;
    this.sex = null;
  }

  /** The person whom this identity leads to: whose records and certificates all of them are. */
  public Person holder() {
    return joinedTo == null ? this : joinedTo;
  }

  /** Whether another entry is the holder. */
  public boolean isJoined() {
    return joinedTo != null;
  }

  /** Every entry of this person: the holder first, then those joined to it, by number. */
  public List<Person> entries() {
    Person holder = holder();
    return holder.joinedIdentities == 0
        ? List.of(holder)
        : Stream.concat(
                Stream.of(holder), holder.joined.stream().sorted(Comparator.comparing(Person::id)))
            .toList();
  }

  /** Whether one of the person's identities is this one. */
  public boolean isKnownAs(Identity identity) {
    return entries().stream().anyMatch(entry -> entry.identity().equals(identity));
  }

  /**
   * Lets this entry lead to another person.
   *
   * @throws IllegalStateException if one of both is joined, or others are joined to this one
   */
  void join(Person other) {
    if (joinedTo != null || other.joinedTo != null || joinedIdentities > 0 || other == this) {
      throw new IllegalStateException("person " + id + " cannot be joined to " + other.id);
    }
    this.joinedTo = other;
    other.joined.add(this);
    other.joinedIdentities++;
  }

  /**
   * Makes this entry a person of its own again.
   *
   * @return the person whom it led to
   * @throws IllegalStateException if it is not joined
   */
  Person part() {
    Person other = joinedTo;
    if (other == null) {
      throw new IllegalStateException("person " + id + " is not joined");
    }
    other.joined.remove(this);
    other.joinedIdentities--;
    this.joinedTo = null;
    return other;
  }

  /** The day of the person's death, in Baku; of several entries' the earliest; empty if alive. */
  public Optional<LocalDate> diedOn() {
    return entries().stream()
        .flatMap(entry -> Optional.ofNullable(entry.diedOn).stream())
        .min(Comparator.naturalOrder());
  }

  /** Whether the person was dead before a day began. */
  public boolean isDeadBefore(LocalDate day) {
    return diedOn().filter(death -> death.isBefore(day)).isPresent();
  }

  void recordDeath(LocalDate day) {
    this.diedOn = day;
  }

  void undoDeath() {
    this.diedOn = null;
  }

  /**
   * Whether a record that gives this name speaks of this person, so that "Əliyeva" and "ALIYEVA"
   * agree: see {@link PersonName#agreesWith}.
   */
  public boolean answersTo(PersonName other) {
    return name().agreesWith(other);
  }
}
