package az.pasport.cabinet;

import az.pasport.audit.PersonAudit;
import az.pasport.person.Person;
import az.pasport.record.HealthRecord;
import az.pasport.record.StoredVersion;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Tells the caller what is stored about them. Whom else it concerns (officials, workers, verifiers)
 * is not named; the institutions of verifiers are. Issues nothing; the taking is audited.
 */
@Stateless
@RolesAllowed("citizen")
public class DataExport {
  /** Entries of the audit: of a busy life some hundreds. */
  static final int MOST_DEEDS = 10_000;

  @Inject CurrentCitizen citizen;
  @Inject PersonalRecords records;
  @Inject PersonalAudit audit;
  @Inject NoticeService notices;
  @Inject Clock clock;

  public StoredData take() {
    Optional<Person> person = citizen.person();
    List<HealthRecord> versions = records.versions(person);
    List<PersonAudit.Deed> named = audit.deeds(person, MOST_DEEDS + 1);
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    audit.exported(person);
    return new StoredData(
        now,
        person.map(records::details),
        versions.stream().map(StoredVersion::of).toList(),
        records.certificates(citizen.fin()),
        notices.notices(),
        notices.personNotices(),
        records.requests(citizen.principal(), person, versions),
        records.refusals(person),
        named.stream().limit(MOST_DEEDS).toList(),
        named.size() > MOST_DEEDS,
        audit.institutions(named));
  }
}
