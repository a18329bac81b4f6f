package az.pasport.record;

import az.pasport.facility.Facility;
import az.pasport.person.Person;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The committed records. Called only inside a caller's transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Records {
  @PersistenceContext EntityManager entities;

  /**
   * A person's records as they stand, in the order in which they came; without those that wait for
   * a second worker, are frozen or are suspended, from which nothing may follow.
   */
  public List<HealthRecord> of(Person person) {
    return all(person).stream().filter(HealthRecord::counts).toList();
  }

  /** The same with those that are held, frozen or suspended. */
  public List<HealthRecord> all(Person person) {
    return ofEntries(person.entries());
  }

  /** The same of several people. */
  public List<HealthRecord> all(Collection<Person> people) {
    return people.isEmpty()
        ? List.of()
        : ofEntries(
            people.stream().flatMap(person -> person.entries().stream()).distinct().toList());
  }

  /** Those that came under one identity of a person's, whatever it is joined with. */
  public List<HealthRecord> ofEntry(Person entry) {
    return ofEntries(List.of(entry)).stream().filter(HealthRecord::counts).toList();
  }

  private List<HealthRecord> ofEntries(List<Person> entries) {
    return (entries.size() == 1
            ? query(
                    "select r from HealthRecord r where r.person = :person"
                        + " and r.replacedAt is null order by r.id")
                .setParameter("person", entries.get(0))
            : query(
                    "select r from HealthRecord r where r.person in :people"
                        + " and r.replacedAt is null order by r.id")
                .setParameter("people", entries))
        .getResultList();
  }

  /**
   * A person's records that counted at a moment, as they stood then; under all identities that lead
   * to the person today.
   */
  public List<HealthRecord> of(Person person, Instant known) {
    return query(
            "select r from HealthRecord r where r.person in :people and r.receivedAt <= :known"
                + " and (r.replacedAt is null or r.replacedAt > :known)"
                + " and (r.standing = az.pasport.record.ConfirmationStatus.STANDS or r.confirmedAt <= :known)"
                + " and (r.frozenAt is null or r.frozenAt > :known)"
                + " and not exists (select s from RecordSuspension s"
                + " where s.recordId = r.recordId and s.recordVersion = r.recordVersion"
                + " and s.suspendedAt <= :known"
                + " and (s.restoredAt is null or s.restoredAt > :known))"
                + " order by r.id")
        .setParameter("people", person.entries())
        .setParameter("known", known)
        .getResultList();
  }

  /** The current version of a record, which may be its withdrawal. */
  public Optional<HealthRecord> current(UUID recordId) {
    return query("select r from HealthRecord r where r.recordId = :id and r.replacedAt is null")
        .setParameter("id", recordId)
        .getResultStream()
        .findFirst();
  }

  /** All versions of a record, the first first. */
  public List<HealthRecord> versions(UUID recordId) {
    return query("select r from HealthRecord r where r.recordId = :id order by r.recordVersion")
        .setParameter("id", recordId)
        .getResultList();
  }

  /** All versions of all of a person's records, also of those that were taken back, in order. */
  public List<HealthRecord> everyVersion(Person person) {
    return query(
            "select r from HealthRecord r where r.person in :people"
                + " order by r.recordId, r.recordVersion")
        .setParameter("people", person.entries())
        .getResultList();
  }

  /** A facility's records that wait for a second worker, the oldest first. */
  public List<HealthRecord> held(Facility facility, int most) {
    return query(
            "select r from HealthRecord r where r.facility = :facility and r.replacedAt is null"
                + " and r.standing = az.pasport.record.ConfirmationStatus.HELD and r.suspendedBy is null"
                + " order by r.receivedAt, r.id")
        .setParameter("facility", facility)
        .setMaxResults(most)
        .getResultList();
  }

  /**
   * A facility's records as they stand, withdrawn ones too, the latest first.
   *
   * @param from how many later ones are left out
   */
  public List<HealthRecord> latest(Facility facility, int from, int most) {
    return query(
            "select r from HealthRecord r where r.facility = :facility and r.replacedAt is null"
                + " order by r.receivedAt desc, r.id desc")
        .setParameter("facility", facility)
        .setFirstResult(from)
        .setMaxResults(most)
        .getResultList();
  }

  private TypedQuery<HealthRecord> query(String jpql) {
    return entities.createQuery(jpql, HealthRecord.class);
  }

  /**
   * Lets an entry's records wait for another comparison with the population registry, since its
   * identity was mistyped.
   */
  public void forgetComparisons(Person entry) {
    ofEntries(List.of(entry)).forEach(HealthRecord::forgetComparison);
  }
}
