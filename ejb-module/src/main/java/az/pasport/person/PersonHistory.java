package az.pasport.person;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Changes of who a person is, and what was before them: joined and corrected identities, former
 * details, deaths. Called only inside a caller's transaction that has locked the people.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class PersonHistory {
  @PersistenceContext EntityManager entities;
  @Inject Clock clock;

  /**
   * Lets an entry lead to another person from now on.
   *
   * @param joined its own holder until now; both are locked
   * @param request number of the request that two officials have agreed to
   */
  public void join(Person joined, Person holder, long request) {
    joined.join(holder);
    entities.persist(new IdentityPeriod(joined, holder, request, now()));
  }

  /**
   * Makes an entry a person of its own again.
   *
   * @param joined to a holder that is locked
   * @param request as in {@link #join}
   */
  public void part(Person joined, long request) {
    Instant now = now();
    Person holder = joined.part();
    identityPeriods(joined).stream()
        .filter(period -> period.leadsTo() == holder.id() && period.until().isEmpty())
        .forEach(period -> period.end(now, request));
  }

  /** Corrects a mistyped identity, which leads to nobody any more; what it was is kept. */
  public void correct(Person person, Identity identity, long request) {
    Instant now = now();
    var former = new IdentityPeriod(person, person, request, now);
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
        .setParameter("numbers", person.entryNumbers())
        .getResultList();
  }

  /**
   * Records that a person has died.
   *
   * @param source who says so
   * @param request as in {@link #join}; empty where the population registry says so
   */
  public void recordDeath(
      Person person, LocalDate day, DeathSource source, Optional<Long> request) {
    person.recordDeath(day);
    entities.persist(new RecordedDeath(person, day, source, request, now()));
    entities.flush();
  }

  /** Takes back that a person has died: they live. What was recorded is kept. */
  public void undoDeath(Person person) {
    Instant now = now();
    person.entries().forEach(Person::undoDeath);
    deaths(person).forEach(death -> death.undo(now));
  }

  /** What was recorded of the person's death, and taken back, the oldest first. */
  public List<RecordedDeath> deaths(Person person) {
    return entities
        .createQuery(
            "select d from RecordedDeath d where d.personId in :numbers order by d.id",
            RecordedDeath.class)
        .setParameter("numbers", person.entryNumbers())
        .getResultList();
  }

  /** What a person is to know of changes about them since a moment, the latest first. */
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

  /** What a person was called, and when born, before corrections; the oldest first. */
  public List<FormerDetails> formerDetails(Person person) {
    return entities
        .createQuery(
            "select f from FormerDetails f where f.personId in :numbers"
                + " order by f.correctedAt, f.id",
            FormerDetails.class)
        .setParameter("numbers", person.entryNumbers())
        .getResultList();
  }

  /** Erases a person of whom nothing else is stored, with all identities. */
  public void erase(Person person) {
    List<Person> entries = person.entries();
    List<Long> numbers = person.entryNumbers();
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

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private void eraseJoined(Person entry) {
    entry.part();
    entities.flush();
    entities.remove(entry);
    entities.flush();
  }
}
