package az.pasport.revocation;

import az.pasport.person.Person;
import az.pasport.record.ConsistencyRules;
import az.pasport.record.HealthRecord;
import az.pasport.record.RecordSuspensions;
import az.pasport.record.RecordVersion;
import az.pasport.record.Records;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The records of a person who is locked, as far as they can be suspended and restored. */
@ApplicationScoped
class SuspendableRecords {
  @Inject Records records;
  @Inject RecordSuspensions suspensions;

  /** Suspends a version; false if it is not the person's current one, or suspended already. */
  boolean suspend(Person person, RecordVersion version, long revocation, Instant now) {
    Optional<HealthRecord> record = current(person, version).filter(found -> !found.isSuspended());
    record.ifPresent(found -> suspensions.begin(found, revocation, now));
    return record.isPresent();
  }

  /**
   * Restores a version that a bulk revocation has suspended; false if it is not the person's
   * current one any more, or contradicts a record that came meanwhile.
   */
  boolean restore(Person person, RecordVersion version, long revocation, Instant now) {
    Optional<HealthRecord> record =
        current(person, version)
            .filter(found -> found.isSuspendedBy(revocation))
            .filter(found -> !contradicts(found, cameMeanwhile(person, found, revocation)));
    record.ifPresent(found -> suspensions.end(found, revocation, now));
    return record.isPresent();
  }

  private Optional<HealthRecord> current(Person person, RecordVersion version) {
    return records.all(person).stream()
        .filter(record -> record.version().equals(version))
        .findFirst();
  }

  private List<HealthRecord> cameMeanwhile(Person person, HealthRecord record, long revocation) {
    Instant since = suspensions.since(record, revocation);
    return records.all(person).stream()
        .filter(other -> !other.isContested() && other.receivedAt().isAfter(since))
        .toList();
  }

  private static boolean contradicts(HealthRecord record, List<HealthRecord> others) {
    return record
        .event()
        .flatMap(event -> ConsistencyRules.contradiction(event, others))
        .isPresent();
  }
}
