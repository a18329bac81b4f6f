package az.pasport.cabinet;

import az.pasport.approval.PersonRequests;
import az.pasport.audit.AuditLog;
import az.pasport.audit.PersonAudit;
import az.pasport.certificate.Certificates;
import az.pasport.intake.PersonRefusals;
import az.pasport.person.Fin;
import az.pasport.person.People;
import az.pasport.person.Person;
import az.pasport.person.PersonHistory;
import az.pasport.record.HealthRecord;
import az.pasport.record.Records;
import az.pasport.record.StoredVersion;
import az.pasport.security.Caller;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells the caller what is stored about them. Whom else it concerns (officials, workers, verifiers)
 * is not named; the institutions of verifiers are. Issues nothing; the taking is audited.
 */
@Stateless
@RolesAllowed("citizen")
public class DataExport {
  /** Entries of the audit: of a busy life some hundreds. */
  static final int MOST_DEEDS = 10_000;

  @Resource SessionContext session;
  @Inject People people;
  @Inject PersonHistory history;
  @Inject Records records;
  @Inject PersonRefusals refusals;
  @Inject Certificates certificates;
  @Inject Cabinet cabinet;
  @Inject PersonRequests requests;
  @Inject PersonAudit deeds;
  @Inject InstitutionLookups lookups;
  @Inject AuditLog audit;
  @Inject Clock clock;

  /** Everything that is stored about the caller. */
  public StoredData take() {
    Fin caller = Cabinet.finOf(session.getCallerPrincipal());
    Optional<Person> person = people.find(caller);
    Caller.Citizen citizen =
        person.map(Person::id).map(Caller.Citizen::of).orElse(Caller.Citizen.WITHOUT_RECORDS);
    List<HealthRecord> versions = person.map(records::everyVersion).orElse(List.of());
    List<PersonAudit.Deed> named =
        person.map(known -> deeds.of(numbers(known), MOST_DEEDS + 1)).orElse(List.of());
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    audit.append(citizen, "DATA_EXPORTED", citizen.actor());
    return new StoredData(
        now,
        person.map(this::details),
        versions.stream().map(StoredVersion::of).toList(),
        certificates.stored(caller),
        cabinet.notices(),
        cabinet.personNotices(),
        requests.about(
            session.getCallerPrincipal().getName(),
            Stream.concat(
                    person.stream()
                        .flatMap(known -> numbers(known).stream().map(n -> "person:" + n)),
                    versions.stream().map(version -> "record:" + version.recordId()).distinct())
                .toList()),
        person.map(refusals::of).orElse(List.of()),
        named.stream().limit(MOST_DEEDS).toList(),
        named.size() > MOST_DEEDS,
        lookups.institutions(named));
  }

  private StoredData.Details details(Person person) {
    return new StoredData.Details(
        person.identity(),
        person.name(),
        person.birthDate(),
        history.formerDetails(person).stream()
            .map(
                former ->
                    new StoredData.Former(former.name(), former.birthDate(), former.correctedAt()))
            .toList(),
        person.entries().stream()
            .filter(Person::isJoined)
            .map(
                entry ->
                    new StoredData.JoinedIdentity(
                        entry.identity(), entry.name(), entry.birthDate()))
            .toList(),
        history.identityPeriods(person).stream()
            .map(
                period ->
                    new StoredData.IdentityPeriod(
                        period.since(), period.until(), period.isMistyped()))
            .toList(),
        history.deaths(person).stream()
            .map(
                death ->
                    new StoredData.Death(
                        death.diedOn(), death.source(), death.recordedAt(), death.undoneAt()))
            .toList(),
        person.sex(),
        person.registryComparedOn());
  }

  private static List<Long> numbers(Person person) {
    return person.entries().stream().map(Person::id).toList();
  }
}
