package az.pasport.retention;

import az.pasport.approval.RequestErasure;
import az.pasport.certificate.CertificateErasure;
import az.pasport.fraud.FraudSignalErasure;
import az.pasport.intake.RecordErasure;
import az.pasport.person.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What is stored about a person: records, certificates, and what officials asked for. */
@ApplicationScoped
class ErasablePersonData {
  @Inject PersonRecords records;
  @Inject RecordErasure recordErasure;
  @Inject CertificateErasure certificateErasure;
  @Inject RequestErasure requestErasure;
  @Inject FraudSignalErasure signalErasure;

  PersonUse use(Person person, Instant now) {
    return new PersonUse(
        recordErasure.lastChange(person),
        certificateErasure.lives(person),
        records.giveCertificate(person, now),
        requestErasure.isWaiting(subjects(person)));
  }

  ErasedCounts erase(Person person, Instant now) {
    int requests = requestErasure.eraseAbout(subjects(person));
    signalErasure.erase(records.numbers(person));
    int certificates = certificateErasure.erase(person, now);
    return ErasedCounts.ofPerson(recordErasure.erase(person), certificates, requests);
  }

  /** The person and their records, as the audit and requests call them. */
  private List<String> subjects(Person person) {
    return Stream.concat(
            person.entries().stream().map(entry -> "person:" + entry.id()),
            records.numbers(person).stream().map(id -> "record:" + id))
        .toList();
  }
}
