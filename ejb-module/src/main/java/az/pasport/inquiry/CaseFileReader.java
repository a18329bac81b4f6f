package az.pasport.inquiry;

import az.pasport.decree.RuleBook;
import az.pasport.person.Person;
import az.pasport.person.PersonHistory;
import az.pasport.record.HealthRecord;
import az.pasport.record.RecordChangeListener;
import az.pasport.record.Records;
import az.pasport.rules.EligibilityReport;
import az.pasport.rules.MedicalHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads who a person is, and their records, inside its caller's transaction. */
@ApplicationScoped
class CaseFileReader {
  @Inject PersonHistory history;
  @Inject Records records;
  @Inject RecordChangeListener certificates;
  @Inject Clock clock;

  PersonDescription person(Person holder) {
    return PersonDescription.of(
        holder,
        history.formerDetails(holder),
        history.identityPeriods(holder),
        history.deaths(holder));
  }

  /** Every record with its versions, by the day of its event, the latest first. */
  List<RecordHistory> records(Person holder) {
    Map<UUID, List<HealthRecord>> byRecord =
        records.everyVersion(holder).stream()
            .collect(Collectors.groupingBy(HealthRecord::recordId));
    return byRecord.values().stream()
        .map(versions -> RecordHistory.of(versions, isInDoubt(versions)))
        .sorted(
            Comparator.comparing((RecordHistory record) -> record.told().happenedOn())
                .reversed()
                .thenComparing(RecordHistory::recordId))
        .toList();
  }

  private boolean isInDoubt(List<HealthRecord> versions) {
    return certificates.isInDoubt(versions.get(versions.size() - 1));
  }

  /** What the person is due on a day, by the records and decrees of now. */
  EligibilityReport eligibility(Person holder, RuleBook book, LocalDate day) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return EligibilityReport.of(
        book, MedicalHistory.of(records.of(holder)), EligibilityReport.momentOf(day, now), now);
  }
}
