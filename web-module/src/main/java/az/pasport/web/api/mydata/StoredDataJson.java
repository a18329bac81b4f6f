package az.pasport.web.api.mydata;

import az.pasport.audit.PersonAudit;
import az.pasport.cabinet.StoredData;
import az.pasport.certificate.RevocationNotice;
import az.pasport.certificate.ShortCode;
import az.pasport.certificate.StoredCertificate;
import az.pasport.facility.Facility;
import az.pasport.institution.Institution;
import az.pasport.intake.PersonRefusals;
import az.pasport.person.PersonName;
import az.pasport.person.RecordedDeath;
import az.pasport.record.StoredVersion;
import az.pasport.time.BirthDate;
import az.pasport.web.api.json.JsonMembers;
import az.pasport.web.api.records.RecordJson;
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

  public static JsonMembers of(StoredData data) {
    return new JsonMembers()
        .add("format", FORMAT)
        .add("version", VERSION)
        .add("createdAt", data.createdAt())
        .add("person", data.person().map(StoredDataJson::person))
        .add("records", data.records(), StoredDataJson::record)
        .add("certificates", data.certificates(), StoredDataJson::certificate)
        .add("notices", data.notices(), StoredDataJson::notice)
        .add("personNotices", data.personNotices(), JsonMembers::of)
        .add("requests", data.requests(), JsonMembers::of)
        .add("refusals", data.refusals(), StoredDataJson::refusal)
        .add("log", data.deeds(), deed -> deed(deed, data.institutions()))
        .add("hasOlderLog", data.hasMoreDeeds());
  }

  private static JsonMembers person(StoredData.Details person) {
    return RecordJson.identity(person.identity())
        .add("sex", person.sex())
        .add("comparedOn", person.comparedOn())
        .addAll(described(person.name(), person.birthDate()))
        .add(
            "former",
            person.former(),
            former ->
                described(former.name(), former.birthDate())
                    .add("correctedAt", former.correctedAt()))
        .add(
            "joined",
            person.joined(),
            joined ->
                RecordJson.identity(joined.identity())
                    .addAll(described(joined.name(), joined.birthDate())))
        .add(
            "identities",
            person.periods(),
            period ->
                new JsonMembers()
                    .add("mistyped", period.isMistyped())
                    .add("since", period.since())
                    .add("until", period.until()))
        .add("deaths", person.deaths(), StoredDataJson::death);
  }

  private static JsonMembers described(PersonName name, BirthDate birthDate) {
    return new JsonMembers()
        .add("name", RecordJson.name(name))
        .add("birthDate", birthDate.toString());
  }

  private static JsonMembers record(StoredVersion record) {
    return new JsonMembers()
        .add("recordId", record.recordId())
        .add("version", record.version())
        .add("kind", record.kind())
        .add("identity", RecordJson.identity(record.identity()))
        .add("facility", facility(record.facility()))
        .add("receivedAt", record.receivedAt())
        .add("held", record.isHeld())
        .add("suspended", record.isSuspended())
        .add("registry", record.registryState())
        .add(
            "submittedPerson",
            record.submitted().map(person -> described(person.name(), person.birthDate())))
        .add("confirmedAt", record.confirmedAt())
        .add("replacedAt", record.replacedAt())
        .add("fields", RecordJson.fields(record.fields()));
  }

  private static JsonMembers death(RecordedDeath death) {
    return new JsonMembers()
        .add("diedOn", death.diedOn())
        .add("source", death.source())
        .add("recordedAt", death.recordedAt())
        .add("undoneAt", death.undoneAt());
  }

  private static JsonMembers facility(Facility facility) {
    return named(facility.code().value(), facility::name);
  }

  private static JsonMembers named(String code, Function<Locale, String> name) {
    return new JsonMembers()
        .add("code", code)
        .add(
            "name",
            new JsonMembers()
                .add("az", name.apply(Locale.forLanguageTag("az")))
                .add("en", name.apply(Locale.ENGLISH)));
  }

  private static JsonMembers certificate(StoredCertificate certificate) {
    return RecordJson.certificate(certificate.outline())
        .add("decree", certificate.decree())
        .add("validFrom", certificate.validity().firstDay())
        .add("validUntil", certificate.validity().lastDay())
        .add("shortCode", certificate.shortCode().map(ShortCode::inGroups))
        .add("signatureExpiresAt", certificate.signatureExpiresAt());
  }

  private static JsonMembers notice(RevocationNotice notice) {
    return new JsonMembers()
        .add("kind", notice.kind())
        .add("reason", notice.reason())
        .add("revokedAt", notice.revokedAt())
        .add("identifier", notice.identifier())
        .add("replacement", notice.replacement().map(RevocationNotice.Replacement::identifier));
  }

  private static JsonMembers refusal(PersonRefusals.Refused refusal) {
    return new JsonMembers()
        .add("facility", facility(refusal.facility()))
        .add("code", refusal.code())
        .add("submissions", refusal.submissions())
        .add("refusedAt", refusal.at());
  }

  private static JsonMembers deed(PersonAudit.Deed deed, Map<String, Institution> institutions) {
    return new JsonMembers()
        .add("at", deed.doneAt())
        .add("deed", deed.deed())
        .add("by", deed.by())
        .add("address", deed.address())
        .add(
            "institution",
            deed.institution()
                .flatMap(code -> Optional.ofNullable(institutions.get(code)))
                .map(known -> named(known.code().value(), known::name)))
        .add("reason", deed.reason())
        .add("times", deed.times());
  }
}
