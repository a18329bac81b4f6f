package az.pasport.cabinet;

import az.pasport.approval.PersonRequests;
import az.pasport.certificate.Certificates;
import az.pasport.certificate.StoredCertificate;
import az.pasport.intake.PersonRefusals;
import az.pasport.person.Fin;
import az.pasport.person.Person;
import az.pasport.person.PersonHistory;
import az.pasport.record.HealthRecord;
import az.pasport.record.Records;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what is stored about one person, inside the transaction of its caller. */
@ApplicationScoped
class PersonalRecords {
  @Inject PersonHistory history;
  @Inject Records records;
  @Inject PersonRefusals refusals;
  @Inject Certificates certificates;
  @Inject PersonRequests requests;

  /** Every version of every record, also of those that were taken back. */
  List<HealthRecord> versions(Optional<Person> person) {
    return person.map(records::everyVersion).orElse(List.of());
  }

  List<StoredCertificate> certificates(Fin fin) {
    return certificates.stored(fin);
  }

  List<PersonRefusals.Refused> refusals(Optional<Person> person) {
    return person.map(refusals::of).orElse(List.of());
  }

  /** Requests of officials about the person of this principal, or about their records. */
  List<PersonRequests.Outline> requests(
      String principal, Optional<Person> person, List<HealthRecord> versions) {
    return requests.about(
        principal,
        Stream.concat(
                person.stream()
                    .flatMap(known -> known.entryNumbers().stream())
                    .map(number -> "person:" + number),
                versions.stream().map(version -> "record:" + version.recordId()).distinct())
            .toList());
  }

  /** Who the person is, and was recorded as. */
  StoredData.Details details(Person person) {
    return new StoredData.Details(
        person.identity(),
        person.name(),
        person.birthDate(),
        history.formerDetails(person),
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
        history.deaths(person),
        person.sex(),
        person.registryComparedOn());
  }
}
