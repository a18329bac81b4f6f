package az.pasport.intake;

import az.pasport.approval.ApprovedAction.Detail;
import az.pasport.facility.Facilities;
import az.pasport.person.Identity;
import az.pasport.person.Person;
import az.pasport.person.PersonName;
import az.pasport.record.ConfirmationStatus;
import az.pasport.record.HealthRecord;
import az.pasport.record.RecordFactory;
import az.pasport.record.RecordSource;
import az.pasport.record.RecordVersion;
import az.pasport.record.Records;
import az.pasport.record.RegistryState;
import az.pasport.security.FacilityCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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

  private static final Comparator<String> BY_PLACE =
      Comparator.<String>comparingInt(
              field -> ORDER.contains(field) ? ORDER.indexOf(field) : ORDER.size())
          .thenComparing(Comparator.naturalOrder());

  @Inject Facilities facilities;
  @Inject Records records;

  /** What a message would change, or take back. */
  List<Detail> of(IntakeMessage message, Instant now) {
    return MessageValidator.validate(message, now)
        .pending()
        .map(pending -> lines(pending.change(), now))
        .orElse(List.of());
  }

  private List<Detail> lines(RequestedChange change, Instant now) {
    Map<String, String> stored =
        change
            .named()
            .flatMap(named -> records.current(named.recordId()))
            .map(RecordDetails::fields)
            .orElse(Map.of());
    return change
        .submission()
        .map(submission -> lines(stored, fields(planned(submission, now))))
        .orElseGet(
            () ->
                Stream.concat(
                        lines(Map.of(), stored).stream(),
                        change.reason().map(why -> Detail.of("reason", why.name())).stream())
                    .toList());
  }

  private HealthRecord planned(ValidatedSubmission submission, Instant now) {
    return RecordFactory.record(
        new RecordSource(
            RecordVersion.first(),
            submission.subject().person(),
            facilities.byCode(FacilityCode.AGENCY).orElseThrow(),
            submission.worker(),
            true,
            now,
            ConfirmationStatus.STANDS,
            Optional.empty(),
            RegistryState.NOT_COMPARED),
        submission.event());
  }

  private static Map<String, String> fields(HealthRecord record) {
    Map<String, String> fields = person(record.person());
    record.fields().entrySet().stream()
        .sorted(Map.Entry.comparingByKey(BY_PLACE))
        .forEach(field -> fields.put(field.getKey(), field.getValue()));
    return fields;
  }

  private static Map<String, String> person(Person person) {
    Identity identity = person.identity();
    PersonName name = person.name();
    var fields = new LinkedHashMap<String, String>();
    identity.fin().ifPresent(fin -> fields.put("person.fin", fin.value()));
    identity
        .document()
        .ifPresent(document -> fields.put("person.documentNumber", document.number()));
    fields.put("person.name", name.inFull());
    name.latin()
        .ifPresent(
            latin -> fields.put("person.latinName", latin.familyName() + "<<" + latin.givenName()));
    fields.put("person.birthDate", person.birthDate().toString());
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
