package az.pasport.web.api.mydata;

import az.pasport.approval.PersonRequests;
import az.pasport.audit.PersonAudit;
import az.pasport.cabinet.StoredData;
import az.pasport.certificate.RevocationNotice;
import az.pasport.certificate.StoredCertificate;
import az.pasport.facility.Facility;
import az.pasport.institution.Institution;
import az.pasport.intake.PersonRefusals;
import az.pasport.person.RecordedDeath;
import az.pasport.record.StoredVersion;
import az.pasport.web.api.json.Json;
import az.pasport.web.api.records.RecordJson;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is stored about a person, in the format {@value #FORMAT}. Within a version members are only
 * added.
 */
public final class StoredDataJson {
  public static final String FORMAT = "pasport-personal-data";
  public static final int VERSION = 1;

  private StoredDataJson() {}

  public static JsonObject of(StoredData data) {
    var json =
        Json.createObjectBuilder()
            .add("format", FORMAT)
            .add("version", VERSION)
            .add("createdAt", data.createdAt().toString());
    data.person().ifPresent(person -> json.add("person", person(person)));
    return json.add("records", list(data.records(), StoredDataJson::record))
        .add("certificates", list(data.certificates(), StoredDataJson::certificate))
        .add("notices", list(data.notices(), StoredDataJson::notice))
        .add("personNotices", list(data.personNotices(), NoticesResource::json))
        .add("requests", list(data.requests(), StoredDataJson::request))
        .add("refusals", list(data.refusals(), StoredDataJson::refusal))
        .add("log", list(data.deeds(), deed -> deed(deed, data.institutions())))
        .add("hasOlderLog", data.hasMoreDeeds())
        .build();
  }

  private static <T> JsonArrayBuilder list(List<T> items, Function<T, JsonObjectBuilder> item) {
    var list = Json.createArrayBuilder();
    items.stream().map(item).forEach(list::add);
    return list;
  }

  private static JsonObjectBuilder person(StoredData.Details person) {
    var json = RecordJson.identity(person.identity());
    person.sex().ifPresent(sex -> json.add("sex", sex));
    person.comparedOn().ifPresent(day -> json.add("comparedOn", day.toString()));
    return json.add("name", RecordJson.name(person.name()))
        .add("birthDate", person.birthDate().toString())
        .add(
            "former",
            list(
                person.former(),
                former ->
                    Json.createObjectBuilder()
                        .add("name", RecordJson.name(former.name()))
                        .add("birthDate", former.birthDate().toString())
                        .add("correctedAt", former.correctedAt().toString())))
        .add("joined", list(person.joined(), StoredDataJson::joined))
        .add("identities", list(person.periods(), StoredDataJson::period))
        .add("deaths", list(person.deaths(), StoredDataJson::death));
  }

  private static JsonObjectBuilder joined(StoredData.JoinedIdentity joined) {
    return RecordJson.identity(joined.identity())
        .add("name", RecordJson.name(joined.name()))
        .add("birthDate", joined.birthDate().toString());
  }

  private static JsonObjectBuilder period(StoredData.IdentityPeriod period) {
    var json = Json.createObjectBuilder().add("mistyped", period.isMistyped());
    add(json, "since", period.since());
    add(json, "until", period.until());
    return json;
  }

  private static JsonObjectBuilder death(RecordedDeath death) {
    var json =
        Json.createObjectBuilder()
            .add("diedOn", death.diedOn().toString())
            .add("source", death.source().name())
            .add("recordedAt", death.recordedAt().toString());
    add(json, "undoneAt", death.undoneAt());
    return json;
  }

  private static JsonObjectBuilder record(StoredVersion record) {
    var json =
        Json.createObjectBuilder()
            .add("recordId", record.recordId().toString())
            .add("version", record.version())
            .add("kind", record.kind().name())
            .add("identity", RecordJson.identity(record.identity()))
            .add("facility", facility(record.facility()))
            .add("receivedAt", record.receivedAt().toString())
            .add("held", record.isHeld())
            .add("registry", record.registryState().name());
    record
        .submitted()
        .ifPresent(
            person ->
                json.add(
                    "submittedPerson",
                    Json.createObjectBuilder()
                        .add("name", RecordJson.name(person.name()))
                        .add("birthDate", person.birthDate().toString())));
    add(json, "confirmedAt", record.confirmedAt());
    add(json, "replacedAt", record.replacedAt());
    return json.add("fields", RecordJson.fields(record.fields()));
  }

  private static JsonObjectBuilder facility(Facility facility) {
    return Json.createObjectBuilder()
        .add("code", facility.code().value())
        .add(
            "name",
            Json.createObjectBuilder()
                .add("az", facility.name(Locale.forLanguageTag("az")))
                .add("en", facility.name(Locale.ENGLISH)));
  }

  private static JsonObjectBuilder named(Institution institution) {
    return Json.createObjectBuilder()
        .add("code", institution.code().value())
        .add(
            "name",
            Json.createObjectBuilder()
                .add("az", institution.name(Locale.forLanguageTag("az")))
                .add("en", institution.name(Locale.ENGLISH)));
  }

  private static JsonObjectBuilder certificate(StoredCertificate certificate) {
    var json =
        Json.createObjectBuilder(RecordJson.certificate(certificate.outline()))
            .add("decree", certificate.decree())
            .add("validFrom", certificate.validity().firstDay().toString());
    certificate
        .validity()
        .lastDay()
        .map(LocalDate::toString)
        .ifPresent(day -> json.add("validUntil", day));
    certificate.shortCode().ifPresent(code -> json.add("shortCode", code.inGroups()));
    return json.add("signatureExpiresAt", certificate.signatureExpiresAt().toString());
  }

  private static JsonObjectBuilder notice(RevocationNotice notice) {
    var json =
        Json.createObjectBuilder()
            .add("kind", notice.kind().name())
            .add("reason", notice.reason().name())
            .add("revokedAt", notice.revokedAt().toString())
            .add("identifier", notice.identifier());
    notice.replacement().ifPresent(latest -> json.add("replacement", latest.identifier()));
    return json;
  }

  private static JsonObjectBuilder request(PersonRequests.Outline request) {
    var json =
        Json.createObjectBuilder()
            .add("kind", request.kind())
            .add("status", request.status().name())
            .add("requestedAt", request.requestedAt().toString());
    add(json, "decidedAt", request.decidedAt());
    request.outcome().ifPresent(outcome -> json.add("outcome", outcome));
    return json.add("files", request.files());
  }

  private static JsonObjectBuilder refusal(PersonRefusals.Refused refusal) {
    return Json.createObjectBuilder()
        .add("facility", facility(refusal.facility()))
        .add("code", refusal.code().name())
        .add("submissions", refusal.submissions())
        .add("refusedAt", refusal.at().toString());
  }

  private static JsonObjectBuilder deed(
      PersonAudit.Deed deed, Map<String, Institution> institutions) {
    var json =
        Json.createObjectBuilder()
            .add("at", deed.doneAt().toString())
            .add("deed", deed.deed())
            .add("by", deed.by().name());
    deed.address().ifPresent(address -> json.add("address", address));
    deed.institution()
        .flatMap(code -> Optional.ofNullable(institutions.get(code)))
        .ifPresent(institution -> json.add("institution", named(institution)));
    return json.add("times", deed.times());
  }

  private static void add(JsonObjectBuilder json, String name, Optional<Instant> moment) {
    moment.ifPresent(at -> json.add(name, at.toString()));
  }
}
