package az.pasport.record;

import az.pasport.person.Person;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Suspends records that were entered falsely, and ends that. A suspended record is stored as it was
 * and counts for nothing. Called inside a transaction that has locked the record's person.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class RecordSuspensions {
  @PersistenceContext EntityManager entities;
  @Inject Records records;

  /**
   * Suspends the current version of a record.
   *
   * @param revocation the number of the bulk revocation
   * @throws IllegalStateException if it is suspended, replaced or withdrawn
   */
  public void begin(HealthRecord record, long revocation, Instant now) {
    record.suspend(revocation);
    entities.persist(new RecordSuspension(record, revocation, now));
  }

  /**
   * Lets a record count again that a bulk revocation has suspended.
   *
   * @throws IllegalStateException if that one has not suspended it
   */
  public void end(HealthRecord record, long revocation, Instant now) {
    if (!record.isSuspendedBy(revocation)) {
      throw new IllegalStateException("record " + record.recordId() + " is not suspended by it");
    }
    record.restore();
    find(record, revocation).end(now);
  }

  /** Since when a bulk revocation suspends a record. */
  public Instant since(HealthRecord record, long revocation) {
    return find(record, revocation).suspendedAt();
  }

  private RecordSuspension find(HealthRecord record, long revocation) {
    return entities
        .createQuery(
            "select s from RecordSuspension s where s.recordId = :record"
                + " and s.recordVersion = :version and s.revocation = :revocation",
            RecordSuspension.class)
        .setParameter("record", record.recordId())
        .setParameter("version", record.recordVersion())
        .setParameter("revocation", revocation)
        .getSingleResult();
  }

  /**
   * A person's records that are suspended, and those that count again since a moment; the latest
   * suspension first.
   */
  public List<SuspensionNotice> notices(Person person, Instant since) {
    List<HealthRecord> current = records.all(person);
    return current.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select s from RecordSuspension s where s.recordId in :records"
                    + " and (s.restoredAt is null or s.restoredAt >= :since)"
                    + " order by s.suspendedAt desc, s.id desc",
                RecordSuspension.class)
            .setParameter("records", current.stream().map(HealthRecord::recordId).toList())
            .setParameter("since", since)
            .getResultStream()
            .flatMap(suspension -> notices(suspension, current))
            .toList();
  }

  private static Stream<SuspensionNotice> notices(
      RecordSuspension suspension, List<HealthRecord> current) {
    return current.stream()
        .filter(suspension::isOf)
        .filter(record -> record.isSuspended() || suspension.restoredAt().isPresent())
        .map(record -> SuspensionNotice.of(record, suspension));
  }

  /** Forgets the suspensions of records that are erased. */
  public void erase(List<HealthRecord> versions) {
    if (!versions.isEmpty()) {
      entities
          .createQuery("delete from RecordSuspension s where s.recordId in :records")
          .setParameter(
              "records", versions.stream().map(HealthRecord::recordId).distinct().toList())
          .executeUpdate();
    }
  }
}
