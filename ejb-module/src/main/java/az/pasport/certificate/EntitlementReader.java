package az.pasport.certificate;

import az.pasport.decree.Decrees;
import az.pasport.person.Person;
import az.pasport.record.Records;
import az.pasport.rules.MedicalHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Reads what an {@link EntitlementCheck} needs, inside the transaction of its caller. */
@ApplicationScoped
class EntitlementReader {
  @Inject Records records;
  @Inject Decrees decrees;
  @Inject CertificateRepository certificates;
  @Inject Clock clock;

  /** By the records of a person as they stand now; without a person, by none. */
  EntitlementCheck of(Optional<Person> person) {
    return person
        .map(known -> check(MedicalHistory.of(records.of(known)), certificates.issuedTo(known)))
        .orElseGet(() -> check(MedicalHistory.empty(), List.of()));
  }

  EntitlementCheck of(Person person) {
    return of(Optional.of(person));
  }

  private EntitlementCheck check(MedicalHistory history, List<Certificate> issued) {
    return new EntitlementCheck(
        history, issued, decrees.current(), clock.instant().truncatedTo(ChronoUnit.SECONDS));
  }
}
