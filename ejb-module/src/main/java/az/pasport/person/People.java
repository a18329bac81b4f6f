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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The register of people with records. Called only inside a caller's transaction. */
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
   * Finds a person and holds their row until the transaction ends, so that two records or two
   * certificates of one person are decided one after the other. Of a person with several identities
   * the holder's row is held, whichever of them was asked for.
   */
  public Optional<Person> findAndHold(Identity identity) {
    return holdEntry(identity).map(Person::holder);
  }

  /**
   * Finds several people, and holds them. All callers hold them in the order of their numbers, so
   * that no two wait for each other.
   *
   * @return for each identity that is known its entry, whose holder is held
   */
  public Map<Identity, Person> findAndHold(Collection<Identity> identities) {
    var found = new HashMap<Identity, Person>();
    if (identities.size() == 1) {
      holdEntry(identities.iterator().next()).ifPresent(entry -> add(found, entry));
      return found;
    }
    List<Person> entries = entries(identities);
    hold(entries.stream().map(entry -> entry.holder().id()).distinct().toList());
    for (Person entry : entries) {
      // Whoever held them before us may have joined or parted them.
      if (!entry.isJoined() || hold(entry).isPresent()) {
        add(found, entry);
      }
    }
    return found;
  }

  private List<Person> entries(Collection<Identity> identities) {
    List<String> fins =
        identities.stream()
            .filter(Fin.class::isInstance)
            .map(identity -> ((Fin) identity).value())
            .toList();
    var entries = new ArrayList<Person>();
    if (!fins.isEmpty()) {
      entries.addAll(
          entities
              .createQuery("select p from Person p where p.fin in :fins", Person.class)
              .setParameter("fins", fins)
              .getResultList());
    }
    identities.stream()
        .filter(TravelDocument.class::isInstance)
        .forEach(document -> entry(document).ifPresent(entries::add));
    return entries;
  }

  private void hold(List<Long> numbers) {
    if (!numbers.isEmpty()) {
      entities
          .createQuery("select p from Person p where p.id in :ids order by p.id", Person.class)
          .setParameter("ids", numbers)
          .setLockMode(LockModeType.PESSIMISTIC_WRITE)
          .setHint(REFRESH, true)
          .getResultList();
    }
  }

  /** An identity's entry, whose holder is held; empty if there is none, or not any more. */
  private Optional<Person> holdEntry(Identity identity) {
    return entry(identity)
        .filter(entry -> hold(entry).isPresent())
        .filter(entry -> entry.identity().equals(identity));
  }

  /**
   * Holds the holder of an entry. While we wait, the entry may be joined or parted: then the person
   * is held whom it leads to now, and the first one as well.
   */
  private Optional<Person> hold(Person entry) {
    while (true) {
      Optional<Person> held = lock(entry.holder().id());
      if (held.isEmpty()) {
        return Optional.empty();
      }
      if (held.get() != entry && lookAgain(entry).isEmpty()) {
        return Optional.empty();
      }
      if (entry.holder() == held.get()) {
        return held;
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
            .setParameter("numbers", numbers(person))
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
        .setMaxResults(MOST_ENTRIES)
        .getResultStream()
        .map(Person::holder)
        .distinct()
        .limit(2)
        .toList();
  }

  /**
   * The person whom an internal number leads to, held as {@link #findAndHold(Identity)} does.
   *
   * @param id of an entry
   */
  public Optional<Person> hold(long id) {
    return Optional.ofNullable(entities.find(Person.class, id)).flatMap(this::hold);
  }

  /** The entry with an internal number, and not its holder; nothing is held. */
  public Optional<Person> byNumber(long id) {
    return Optional.ofNullable(entities.find(Person.class, id));
  }

  /** The entry of an identity, and not its holder; nothing is held. */
  public Optional<Person> entry(Identity identity) {
    return query(identity).getResultStream().findFirst();
  }

  /**
   * Lets an entry lead to another person from now on.
   *
   * @param joined its own holder until now, and held, as the other one is
   * @param request number of the request that two officials have agreed to
   */
  public void join(Person joined, Person holder, long request, Instant now) {
    joined.join(holder);
    entities.persist(IdentityPeriod.joined(joined, holder, request, now));
  }

  /**
   * Makes an entry a person of its own again.
   *
   * @param joined to a holder that is held
   * @param request as in {@link #join}
   */
  public void part(Person joined, long request, Instant now) {
    Person holder = joined.part();
    identityPeriods(joined).stream()
        .filter(period -> period.leadsTo() == holder.id() && period.until().isEmpty())
        .forEach(period -> period.end(now, request));
  }

  /**
   * Corrects an identity that was mistyped; what it was is kept. It leads to nobody any more.
   *
   * @param request as in {@link #join}
   */
  public void correct(Person person, Identity identity, long request, Instant now) {
    IdentityPeriod former = IdentityPeriod.former(person, request, now);
    entities.persist(former);
    // The insert leaves out what may be null.
    entities.flush();
    former.end(now, request);
    person.correct(identity);
  }

  /** Which identities led to the person, apart from those that do from the beginning. */
  public List<IdentityPeriod> identityPeriods(Person person) {
    return entities
        .createQuery(
            "select i from IdentityPeriod i where i.personId in :numbers or i.leadsTo in :numbers"
                + " order by i.id",
            IdentityPeriod.class)
        .setParameter("numbers", numbers(person))
        .getResultList();
  }

  /**
   * Records that a person has died.
   *
   * @param source who says so
   * @param request as in {@link #join}; empty where the population registry says so
   */
  public void recordDeath(
      Person person, LocalDate day, DeathSource source, Optional<Long> request, Instant now) {
    person.recordDeath(day);
    entities.persist(new RecordedDeath(person, day, source, request, now));
    entities.flush();
  }

  /** Takes back that a person has died: they live. What was recorded is kept. */
  public void undoDeath(Person person, Instant now) {
    person.entries().forEach(Person::undoDeath);
    deaths(person).forEach(death -> death.undo(now));
  }

  /** What was recorded of the person's death, and taken back, the oldest first. */
  public List<RecordedDeath> deaths(Person person) {
    return entities
        .createQuery(
            "select d from RecordedDeath d where d.personId in :numbers order by d.id",
            RecordedDeath.class)
        .setParameter("numbers", numbers(person))
        .getResultList();
  }

  /**
   * What a person is to know of what was changed about them, the latest first.
   *
   * @param since the first moment asked for
   */
  public List<PersonNotice> notices(Person person, Instant since) {
    return Stream.of(
            formerDetails(person).stream().map(FormerDetails::notice),
            identityPeriods(person).stream().flatMap(IdentityPeriod::notices),
            deaths(person).stream().flatMap(RecordedDeath::notices))
        .flatMap(notices -> notices)
        .filter(notice -> !notice.at().isBefore(since))
        .sorted(Comparator.comparing(PersonNotice::at).reversed())
        .toList();
  }

  private static List<Long> numbers(Person person) {
    return person.entries().stream().map(Person::id).toList();
  }

  /**
   * Corrects name and birth date; what they were is kept.
   *
   * @param now when the correction came
   */
  public void correct(Person person, PersonName name, BirthDate birthDate, Instant now) {
    entities.persist(new FormerDetails(person, now));
    person.correct(name, birthDate);
  }

  /** What a person was called, and when born, before corrections; the oldest first. */
  public List<FormerDetails> formerDetails(Person person) {
    return entities
        .createQuery(
            "select f from FormerDetails f where f.personId in :numbers"
                + " order by f.correctedAt, f.id",
            FormerDetails.class)
        .setParameter("numbers", numbers(person))
        .getResultList();
  }

  /** Erases a person of whom nothing else is stored, with all identities. */
  public void erase(Person person) {
    List<Person> entries = person.entries();
    List<Long> numbers = numbers(person);
    for (String history :
        List.of(
            "FormerDetails h where h.personId in :numbers",
            "IdentityPeriod h where h.personId in :numbers or h.leadsTo in :numbers",
            "RecordedDeath h where h.personId in :numbers")) {
      entities
          .createQuery("delete from " + history)
          .setParameter("numbers", numbers)
          .executeUpdate();
    }
    entries.stream().filter(Person::isJoined).toList().forEach(this::eraseJoined);
    entities.remove(person.holder());
  }

  private void eraseJoined(Person entry) {
    entry.part();
    entities.flush();
    entities.remove(entry);
    entities.flush();
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
