package az.pasport.retention;

import az.pasport.decree.CertificateKind;
import az.pasport.decree.Decrees;
import az.pasport.person.Person;
import az.pasport.record.HealthRecord;
import az.pasport.record.Records;
import az.pasport.rules.MedicalHistory;
import az.pasport.rules.Rules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A person's records, and whether a certificate still rests on them. */
@ApplicationScoped
class PersonRecords {
  @Inject Records records;
  @Inject Decrees decrees;

  /** Whether they give a certificate of some kind at a moment. */
  boolean giveCertificate(Person person, Instant now) {
    var rules = new Rules(decrees.current());
    MedicalHistory history = MedicalHistory.of(records.of(person));
    return Stream.of(CertificateKind.values())
        .anyMatch(kind -> rules.decide(kind, history, now).isEligible());
  }

  /** The public numbers of all, of withdrawn ones too. */
  List<UUID> numbers(Person person) {
    return records.everyVersion(person).stream().map(HealthRecord::recordId).distinct().toList();
  }
}
