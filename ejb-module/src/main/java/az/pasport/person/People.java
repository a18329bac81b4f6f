package az.pasport.person;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The register of people with records. Called only inside a caller's transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class People {
  @PersistenceContext EntityManager entities;

  public Optional<Person> find(Identity identity) {
    return query(identity).getResultStream().findFirst();
  }

  /**
   * Finds a person and holds their row until the transaction ends, so that two records or two
   * certificates of one person are decided one after the other.
   */
  public Optional<Person> findAndHold(Identity identity) {
    return query(identity)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /**
   * Finds several people, and holds their rows. All callers hold them in one order, so that no two
   * wait for each other.
   */
  public Map<Identity, Person> findAndHold(Collection<Identity> identities) {
    var found = new HashMap<Identity, Person>();
    if (identities.size() == 1) {
      findAndHold(identities.iterator().next()).ifPresent(known -> add(found, known));
      return found;
    }
    List<String> fins =
        identities.stream()
            .filter(Fin.class::isInstance)
            .map(identity -> ((Fin) identity).value())
            .toList();
    if (!fins.isEmpty()) {
      entities
          .createQuery("select p from Person p where p.fin in :fins order by p.id", Person.class)
          .setParameter("fins", fins)
          .setLockMode(LockModeType.PESSIMISTIC_WRITE)
          .getResultStream()
          .forEach(known -> add(found, known));
    }
    identities.stream()
        .filter(TravelDocument.class::isInstance)
        .map(TravelDocument.class::cast)
        .sorted(
            Comparator.comparing(TravelDocument::number)
                .thenComparing(TravelDocument::country)
                .thenComparing(TravelDocument::type))
        .forEach(document -> findAndHold(document).ifPresent(known -> add(found, known)));
    return found;
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
                    + " where f.personId = :person and f.correctedAt >= :moment",
                Long.class)
            .setParameter("person", person.id())
            .setParameter("moment", moment)
            .getSingleResult()
        > 0;
  }

  /**
   * People of a full name who were born in a year.
   *
   * @return at most two: two are one too many
   */
  public List<Person> named(SearchName name, int birthYear) {
    if (!name.isTelling()) {
      return List.of();
    }
    return entities
        .createQuery(
            "select p from Person p where p.searchName = :name"
                + " and p.birthDate >= :first and p.birthDate <= :last",
            Person.class)
        .setParameter("name", name.value())
        .setParameter("first", LocalDate.of(birthYear, 1, 1))
        .setParameter("last", LocalDate.of(birthYear, 12, 31))
        .setMaxResults(2)
        .getResultList();
  }

  /** The person with an internal number, held as {@link #findAndHold(Identity)} does. */
  public Optional<Person> hold(long id) {
    return Optional.ofNullable(entities.find(Person.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /**
   * Corrects name and birth date; what they were is kept.
   *
   * @param now when the correction came
   */
  public void correct(Person person, PersonName name, LocalDate birthDate, Instant now) {
    entities.persist(new FormerDetails(person, now));
    person.correct(name, birthDate);
  }

  /** What a person was called, and when born, before corrections; the oldest first. */
  public List<FormerDetails> formerDetails(Person person) {
    return entities
        .createQuery(
            "select f from FormerDetails f where f.personId = :person order by f.correctedAt, f.id",
            FormerDetails.class)
        .setParameter("person", person.id())
        .getResultList();
  }

  /** Erases a person of whom nothing else is stored. */
  public void erase(Person person) {
    entities
        .createQuery("delete from FormerDetails f where f.personId = :person")
        .setParameter("person", person.id())
        .executeUpdate();
    entities.remove(person);
  }

  /**
   * The internal numbers of people, in order.
   *
   * @param behind the number after which to begin
   */
  public List<Long> numbers(long behind, int most) {
    return entities
        .createQuery("select p.id from Person p where p.id > :behind order by p.id", Long.class)
        .setParameter("behind", behind)
        .setMaxResults(most)
        .getResultList();
  }

  private TypedQuery<Person> query(Identity identity) {
    if (identity instanceof TravelDocument document) {
      return entities
          .createQuery(
              "select p from Person p where p.documentType = :type"
                  + " and p.documentCountry = :country and p.documentNumber = :number",
              Person.class)
          .setParameter("type", document.type())
          .setParameter("country", document.country())
          .setParameter("number", document.number());
    }
    return entities
        .createQuery("select p from Person p where p.fin = :fin", Person.class)
        .setParameter("fin", ((Fin) identity).value());
  }
}
