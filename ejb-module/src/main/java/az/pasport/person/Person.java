package az.pasport.person;

import az.pasport.time.BirthDate;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
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
public class Person extends StoredIdentity {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "person_seq")
  @SequenceGenerator(name = "person_seq", sequenceName = "person_seq")
  private long id;

  @Version private long version;

  @Embedded private StoredDetails details;

  /** {@link SearchName}; absent in people of an older version of Pasport for a few minutes. */
  @Column(name = "search_name")
  @Nullable
  private String searchName;

  /** {@link SearchName#withoutPatronymic}; absent as long. */
  @Column(name = "search_short_name")
  @Nullable
  private String searchShortName;

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
    this.details = new StoredDetails(name, birthDate);
    completeSearchName();
  }

  /** The internal number: the only name of a person that logs and the audit may carry. */
  public long id() {
    return id;
  }

  public PersonName name() {
    return details.name();
  }

  public BirthDate birthDate() {
    return details.birthDate();
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
    this.details = new StoredDetails(name, born);
    completeSearchName();
  }

  final void completeSearchName() {
    SearchName found = SearchName.of(name());
    this.searchName = found.value();
    this.searchShortName = found.withoutPatronymic();
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

  /** Every identity of this person, in the order of {@link #entries()}. */
  public List<Identity> identities() {
    return entries().stream().map(Person::identity).toList();
  }

  /** The internal numbers of {@link #entries()}. */
  public List<Long> entryNumbers() {
    return entries().stream().map(Person::id).toList();
  }

  public boolean isKnownAs(Identity identity) {
    return identities().contains(identity);
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
