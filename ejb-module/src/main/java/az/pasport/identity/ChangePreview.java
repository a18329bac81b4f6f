package az.pasport.identity;

import az.pasport.approval.ApprovedAction.Detail;
import az.pasport.person.Person;
import az.pasport.person.PersonName;
import az.pasport.record.HealthRecord;
import az.pasport.record.MedicalEvent;
import az.pasport.record.RecordChangeListener;
import az.pasport.record.RecordContradictions;
import az.pasport.record.Records;
import az.pasport.time.BirthDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What a change of a person would mean for records and certificates; changes nothing. */
@ApplicationScoped
class ChangePreview {
  @Inject Records records;
  @Inject RecordChangeListener certificates;

  /** How many records came under an identity. */
  Detail recordsOf(Person entry) {
    return Detail.of("change.records", Integer.toString(records.ofEntry(entry).size()));
  }

  /** What cannot be true in the records of both, if they are one person's. */
  Stream<Detail> contradictions(Person holder, Person joined) {
    return RecordContradictions.between(records.of(holder), records.of(joined)).stream()
        .map(pair -> Detail.of("contradiction." + pair.code(), pair.summary()));
  }

  /** The certificates that a join would revoke. */
  Stream<Detail> revokedByJoining(Person holder, Person joined) {
    List<HealthRecord> all =
        Stream.concat(records.of(holder).stream(), records.of(joined).stream()).toList();
    return Stream.concat(
        revoked(holder, holder.name(), holder.birthDate(), all),
        revoked(joined, holder.name(), holder.birthDate(), all));
  }

  /** The certificates that a parting would revoke. */
  Stream<Detail> revokedByParting(Person parted) {
    Person holder = parted.holder();
    List<HealthRecord> own = records.ofEntry(parted);
    List<HealthRecord> rest =
        records.of(holder).stream().filter(record -> !own.contains(record)).toList();
    return Stream.concat(
        holder.entries().stream()
            .filter(entry -> entry != parted)
            .flatMap(entry -> revoked(entry, holder.name(), holder.birthDate(), rest)),
        revoked(parted, parted.name(), parted.birthDate(), own));
  }

  /** The certificates that a correction of name or birth date would revoke. */
  Stream<Detail> revokedByCorrection(Person holder, PersonName name, BirthDate birthDate) {
    List<HealthRecord> all = records.of(holder);
    return holder.entries().stream().flatMap(entry -> revoked(entry, name, birthDate, all));
  }

  private Stream<Detail> revoked(
      Person entry, PersonName name, BirthDate birthDate, List<HealthRecord> known) {
    return certificates.outdated(entry, name, birthDate, known).stream()
        .map(identifier -> Detail.of("change.revokes", identifier));
  }

  /** Doses that are on record as given after a death. */
  Stream<Detail> dosesAfter(Person person, LocalDate death) {
    return records.of(person).stream()
        .filter(record -> isDoseAfter(record, death))
        .map(dose -> Detail.of("death.laterDose", dose.dayAndFacility()));
  }

  private static boolean isDoseAfter(HealthRecord record, LocalDate day) {
    return record
        .event()
        .flatMap(MedicalEvent::vaccination)
        .filter(dose -> dose.givenOn().isAfter(day))
        .isPresent();
  }

  /** Whether a certificate was revoked because one of a person's records is in doubt. */
  boolean isInDoubt(Person person) {
    return records.of(person).stream().anyMatch(certificates::isInDoubt);
  }
}
