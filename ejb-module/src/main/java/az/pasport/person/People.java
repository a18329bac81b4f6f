package az.pasport.person;

import az.pasport.time.BirthDate;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds, locks and registers people. Called only inside a caller's transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class People {
  /** Reads a row that was read before once more. */
  private static final String REFRESH = "eclipselink.refresh";

  /** Entries of one name: more than any person has. */
  private static final int MOST_ENTRIES = 10;

  @PersistenceContext EntityManager entities;

  /** The person whom an identity leads to. */
  public Optional<Person> find(Identity identity) {
    return entry(identity).map(Person::holder);
  }

  /**
   * Finds a person and locks their row until the transaction ends, so that two records or two
   * certificates of one person are decided one after the other. Of a person with several identities
   * the holder's row is locked, whichever of them was asked for.
   */
  public Optional<Person> findForUpdate(Identity identity) {
    return lockEntry(identity).map(Person::holder);
  }

  /**
   * Finds several people and locks their rows. All callers lock them in the order of their numbers,
   * so that no two wait for each other.
   *
   * @return for each identity that is known its entry, whose holder is locked
   */
  public Map<Identity, Person> findForUpdate(Collection<Identity> identities) {
    var found = new HashMap<Identity, Person>();
    if (identities.size() == 1) {
      lockEntry(identities.iterator().next()).ifPresent(entry -> add(found, entry));
      return found;
    }
    List<Person> entries = entries(identities);
    lock(entries.stream().map(entry -> entry.holder().id()).distinct().toList());
    for (Person entry : entries) {
      // The transaction that locked them before this one may have joined or parted them.
      if (!entry.isJoined() || lockHolder(entry).isPresent()) {
        add(found, entry);
      }
    }
    return found;
  }

  private List<Person> entries(Collection<Identity> identities) {
    List<String> fins =
        identities.stream().flatMap(identity -> identity.fin().stream()).map(Fin::value).toList();
    var entries = new ArrayList<Person>();
    if (!fins.isEmpty()) {
      entries.addAll(
          entities
              .createQuery("select p from Person p where p.fin in :fins", Person.class)
              .setParameter("fins", fins)
              .getResultList());
    }
    identities.stream()
        .filter(identity -> identity.document().isPresent())
        .forEach(document -> entry(document).ifPresent(entries::add));
    return entries;
  }

  private void lock(List<Long> numbers) {
    if (!numbers.isEmpty()) {
      entities
          .createQuery("select p from Person p where p.id in :ids order by p.id", Person.class)
          .setParameter("ids", numbers)
          .setLockMode(LockModeType.PESSIMISTIC_WRITE)
          .setHint(REFRESH, true)
          .getResultList();
    }
  }

  /** An identity's entry, whose holder is locked; empty if there is none, or not any more. */
  private Optional<Person> lockEntry(Identity identity) {
    return entry(identity)
        .filter(entry -> lockHolder(entry).isPresent())
        .filter(entry -> entry.identity().equals(identity));
  }

  /**
   * Locks the holder of an entry. While this waits, the entry may be joined or parted: then the
   * person is locked whom it leads to now, and the first one as well.
   */
  private Optional<Person> lockHolder(Person entry) {
    while (true) {
      Optional<Person> locked = lock(entry.holder().id());
      if (locked.isEmpty()) {
        return Optional.empty();
      }
      if (locked.get() != entry && lookAgain(entry).isEmpty()) {
        return Optional.empty();
      }
      if (entry.holder() == locked.get()) {
        return locked;
      }
    }
  }

  private Optional<Person> lock(long number) {
    return Optional.ofNullable(
        entities.find(Person.class, number, LockModeType.PESSIMISTIC_WRITE, Map.of(REFRESH, true)));
  }

  private Optional<Person> lookAgain(Person entry) {
    return Optional.ofNullable(entities.find(Person.class, entry.id(), Map.of(REFRESH, true)));
  }

  private static void add(Map<Identity, Person> found, Person known) {
    found.put(known.identity(), known);
  }

  /**
   * Registers a person. Two at once with one identity: the second fails on the unique identity when
   * the transaction is flushed, and its caller tries again.
   */
  public void register(Person person) {
    entities.persist(person);
  }

  /** Whether name or birth date were corrected at a moment or after it. */
  public boolean wasCorrectedSince(Person person, Instant moment) {
    return entities
            .createQuery(
                "select count(f) from FormerDetails f"
                    + " where f.personId in :numbers and f.correctedAt >= :moment",
                Long.class)
            .setParameter("numbers", person.entryNumbers())
            .setParameter("moment", moment)
            .getSingleResult()
        > 0;
  }

  /** Up to two people of a full name who were born in a year: two are one too many. */
  public List<Person> named(SearchName name, int birthYear) {
    if (!name.isTelling()) {
      return List.of();
    }
    return entities
        .createQuery(
            "select p from Person p where p.searchName = :name"
                + " and p.details.birthDate >= :first and p.details.birthDate <= :last",
            Person.class)
        .setParameter("name", name.value())
        .setParameter("first", LocalDate.of(birthYear, 1, 1))
        .setParameter("last", LocalDate.of(birthYear, 12, 31))
        .setMaxResults(MOST_ENTRIES)
        .getResultStream()
        .map(Person::holder)
        .distinct()
        .limit(2)
        .toList();
  }

  /**
   * People of a name who were born in a year, for officials: of a name without a patronymic all of
   * that family and given name; else those with that patronymic, and those without any.
   *
   * @param most people at most, in the order in which they were registered
   */
  public List<Person> called(SearchName name, int birthYear, int most) {
    if (!name.isTelling()) {
      return List.of();
    }
    boolean anyPatronymic = name.value().equals(name.withoutPatronymic());
    TypedQuery<Person> query =
        entities
            .createQuery(
                "select p from Person p where p.searchShortName = :short"
                    + " and p.details.birthDate >= :first and p.details.birthDate <= :last"
                    + (anyPatronymic
                        ? ""
                        : " and (p.searchName = :name or p.searchName = p.searchShortName)")
                    + " order by p.id",
                Person.class)
            .setParameter("short", name.withoutPatronymic())
            .setParameter("first", LocalDate.of(birthYear, 1, 1))
            .setParameter("last", LocalDate.of(birthYear, 12, 31))
            .setMaxResults(most + MOST_ENTRIES);
    if (!anyPatronymic) {
      query.setParameter("name", name.value());
    }
    return query.getResultStream().map(Person::holder).distinct().limit(most).toList();
  }

  /** The person whom an entry's number leads to, locked as by {@link #findForUpdate(Identity)}. */
  public Optional<Person> findForUpdate(long id) {
    return byNumber(id).flatMap(this::lockHolder);
  }

  /** The entry with an internal number, and not its holder, whose row is locked. */
  public Optional<Person> entryForUpdate(long id) {
    return findForUpdate(id).flatMap(holder -> byNumber(id));
  }

  /** The entry with an internal number, and not its holder; nothing is locked. */
  public Optional<Person> byNumber(long id) {
    return Optional.ofNullable(entities.find(Person.class, id));
  }

  /** The entry of an identity, and not its holder; nothing is locked. */
  public Optional<Person> entry(Identity identity) {
    return identity
        .document()
        .map(this::byDocument)
        .or(() -> identity.fin().map(this::byFin))
        .flatMap(query -> query.getResultStream().findFirst());
  }

  /** Corrects name and birth date now; what they were is kept. */
  public void correct(Person person, PersonName name, BirthDate birthDate, Instant now) {
    entities.persist(new FormerDetails(person, now));
    person.correct(name, birthDate);
  }

  /** The internal numbers of people after this one, in order. */
  public List<Long> numbers(long behind, int most) {
    return entities
        .createQuery("select p.id from Person p where p.id > :behind order by p.id", Long.class)
        .setParameter("behind", behind)
        .setMaxResults(most)
        .getResultList();
  }

  private TypedQuery<Person> byDocument(TravelDocument document) {
    return entities
        .createQuery(
            "select p from Person p where p.documentType = :type"
                + " and p.documentCountry = :country and p.documentNumber = :number",
            Person.class)
        .setParameter("type", document.type())
        .setParameter("country", document.country())
        .setParameter("number", document.number());
  }

  private TypedQuery<Person> byFin(Fin fin) {
    return entities
        .createQuery("select p from Person p where p.fin = :fin", Person.class)
        .setParameter("fin", fin.value());
  }
}
