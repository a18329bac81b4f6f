package az.pasport.intake;

import az.pasport.approval.ApprovedAction.Detail;
import az.pasport.facility.Facilities;
import az.pasport.person.BirthDate;
import az.pasport.person.Fin;
import az.pasport.person.Identity;
import az.pasport.person.Person;
import az.pasport.person.PersonName;
import az.pasport.person.TravelDocument;
import az.pasport.record.ConfirmationStatus;
import az.pasport.record.HealthRecord;
import az.pasport.record.RecordSource;
import az.pasport.record.Records;
import az.pasport.security.FacilityCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a change of a record says, line by line, for the official who decides. */
@ApplicationScoped
class RecordDetails {
  /** As people read a record. What is not named comes after. */
  private static final List<String> ORDER =
      List.of(
          "dose.product",
          "dose.lot",
          "dose.doseNumber",
          "dose.seriesSize",
          "dose.date",
          "dose.country",
          "test.type",
          "test.device",
          "test.sampledAt",
          "test.announcedAt",
          "recovery.firstPositive",
          "recovery.closedOn",
          "contraindication.conclusion",
          "contraindication.validFrom");

  @Inject Facilities facilities;
  @Inject Records records;

  /** A record that is not there yet. */
  List<Detail> of(Submission submission, Instant now) {
    return SubmissionValidator.of(submission, now)
        .draft()
        .map(draft -> lines(Map.of(), after(draft, now)))
        .orElse(List.of());
  }

  /** A record as it stands, and as it would be. */
  List<Detail> of(Correction correction, Instant now) {
    SubmissionValidator examination = SubmissionValidator.of(correction.replacement(), now);
    Map<String, String> before = before(examination, correction.recordId(), correction.version());
    return examination.draft().map(draft -> lines(before, after(draft, now))).orElse(List.of());
  }

  /** A record that would be taken back, and why. */
  List<Detail> of(WithdrawalRequest takingBack, Instant now) {
    SubmissionValidator examination = SubmissionValidator.of(takingBack, now);
    Map<String, String> standing = before(examination, takingBack.recordId(), takingBack.version());
    var lines = new ArrayList<>(lines(Map.of(), standing));
    examination.reason().ifPresent(why -> lines.add(Detail.of("reason", why.name())));
    return lines;
  }

  private Map<String, String> before(
      SubmissionValidator examination, @Nullable String recordId, @Nullable Integer version) {
    return examination
        .replaces(recordId, version)
        .flatMap(named -> records.current(named.recordId()))
        .map(
            record -> {
              Person person = record.person();
              Map<String, String> fields =
                  person(person.identity(), person.name(), person.birthDate());
              fields.putAll(ordered(record));
              return fields;
            })
        .orElse(Map.of());
  }

  private Map<String, String> after(Draft draft, Instant now) {
    Draft.Subject subject = draft.subject();
    Map<String, String> fields = person(subject.identity(), subject.name(), subject.birthDate());
    HealthRecord record =
        draft.record(
            new RecordSource(
                HealthRecord.Version.first(),
                new Person(subject.identity(), subject.name(), subject.birthDate()),
                facilities.byCode(FacilityCode.AGENCY).orElseThrow(),
                draft.worker(),
                true,
                now,
                ConfirmationStatus.STANDS));
    fields.putAll(ordered(record));
    return fields;
  }

  private static int place(String field) {
    int place = ORDER.indexOf(field);
    return place < 0 ? ORDER.size() : place;
  }

  private static Map<String, String> ordered(HealthRecord record) {
    var fields =
        new TreeMap<String, String>(
            Comparator.comparingInt(RecordDetails::place).thenComparing(Comparator.naturalOrder()));
    fields.putAll(record.fields());
    return fields;
  }

  private static Map<String, String> person(
      Identity identity, PersonName name, BirthDate birthDate) {
    var fields = new LinkedHashMap<String, String>();
    if (identity instanceof Fin fin) {
      fields.put("person.fin", fin.value());
    } else if (identity instanceof TravelDocument document) {
      fields.put("person.documentNumber", document.number());
    }
    fields.put("person.name", name.inFull());
    name.latin()
        .ifPresent(
            latin -> fields.put("person.latinName", latin.familyName() + "<<" + latin.givenName()));
    fields.put("person.birthDate", birthDate.toString());
    return fields;
  }

  private static List<Detail> lines(Map<String, String> before, Map<String, String> after) {
    return after.entrySet().stream()
        .map(
            field ->
                new Detail(
                    field.getKey(),
                    field.getValue(),
                    Optional.ofNullable(before.get(field.getKey()))
                        .filter(was -> !was.equals(field.getValue()))))
        .filter(line -> !line.value().isEmpty() || line.before().isPresent())
        .toList();
  }
}
