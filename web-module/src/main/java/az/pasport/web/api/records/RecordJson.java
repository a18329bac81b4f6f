package az.pasport.web.api.records;

import az.pasport.certificate.Certificates;
import az.pasport.intake.Answer;
import az.pasport.intake.PersonFiles;
import az.pasport.person.Fin;
import az.pasport.person.Identity;
import az.pasport.person.PersonName;
import az.pasport.person.TravelDocument;
import az.pasport.record.StoredVersion;
import az.pasport.web.api.json.Json;
import az.pasport.web.problem.ProblemException;
import az.pasport.web.problem.RecordProblem;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Records as staff see them, and what they are answered. */
public final class RecordJson {
  private static final Set<String> NUMBERS = Set.of("dose.doseNumber", "dose.seriesSize");

  private RecordJson() {}

  public static JsonObject file(
      PersonFiles.PersonFile file, List<Certificates.Outline> certificates) {
    var records = Json.createArrayBuilder();
    file.entries().forEach(entry -> records.add(entry(entry)));
    var issued = Json.createArrayBuilder();
    certificates.forEach(certificate -> issued.add(certificate(certificate)));
    var joined = Json.createArrayBuilder();
    file.joined()
        .forEach(
            other ->
                joined.add(
                    identity(other.identity())
                        .add("name", name(other.name()))
                        .add("birthDate", other.birthDate().toString())));
    var json =
        Json.createObjectBuilder()
            .add("identity", identity(file.identity()))
            .add("name", name(file.name()))
            .add("birthDate", file.birthDate().toString())
            .add("joined", joined);
    file.diedOn().ifPresent(day -> json.add("diedOn", day.toString()));
    return json.add("records", records).add("certificates", issued).build();
  }

  private static JsonObject entry(StoredVersion entry) {
    return Json.createObjectBuilder()
        .add("recordId", entry.recordId().toString())
        .add("version", entry.version())
        .add("kind", entry.kind().name())
        .add("identity", identity(entry.identity()))
        .add("facility", entry.facility().code().value())
        .add("receivedAt", entry.receivedAt().toString())
        .add("held", entry.isHeld())
        .add("registry", entry.registryState().name())
        .add("fields", fields(entry.fields()))
        .build();
  }

  public static JsonObjectBuilder identity(Identity identity) {
    var json = Json.createObjectBuilder();
    if (identity instanceof Fin fin) {
      json.add("fin", fin.value());
    } else if (identity instanceof TravelDocument document) {
      json.add("documentType", document.type().name())
          .add("documentCountry", document.country())
          .add("documentNumber", document.number());
    }
    return json;
  }

  /** A name, of which the family or the given name may be empty. */
  public static JsonObjectBuilder name(PersonName name) {
    var json =
        Json.createObjectBuilder()
            .add("familyName", name.familyName())
            .add("givenName", name.givenName());
    name.patronymic().ifPresent(text -> json.add("patronymic", text));
    name.latin()
        .ifPresent(
            latin ->
                json.add(
                    "latinName",
                    Json.createObjectBuilder()
                        .add("familyName", latin.familyName())
                        .add("givenName", latin.givenName())));
    return json;
  }

  /** As a correction sends them: without the kind before the dot, and without empty ones. */
  public static JsonObjectBuilder fields(Map<String, String> fields) {
    var json = Json.createObjectBuilder();
    new TreeMap<>(fields)
        .forEach(
            (name, value) -> {
              String last = name.substring(name.indexOf('.') + 1);
              if (NUMBERS.contains(name)) {
                json.add(last, Integer.parseInt(value));
              } else if (!value.isEmpty()) {
                json.add(last, value);
              }
            });
    return json;
  }

  public static JsonObject certificate(Certificates.Outline certificate) {
    var json =
        Json.createObjectBuilder()
            .add("kind", certificate.kind().name())
            .add("status", certificate.status().name())
            .add("identifier", certificate.identifier())
            .add("issuedAt", certificate.issuedAt().toString());
    certificate.replaces().ifPresent(before -> json.add("replaces", before));
    certificate
        .revocation()
        .ifPresent(
            revoked ->
                json.add("reason", revoked.reason().name())
                    .add("revokedAt", revoked.revokedAt().toString()));
    return json.build();
  }

  /**
   * The acknowledgement of a message.
   *
   * @throws ProblemException if nothing was written
   */
  public static JsonObject acknowledged(Answer answer) {
    Answer.Accepted accepted =
        answer.acknowledgement().orElseThrow(() -> ProblemException.of(RecordProblem.of(answer)));
    return Json.createObjectBuilder()
        .add("recordId", accepted.recordId().toString())
        .add("version", accepted.version())
        .add("acknowledgedAt", accepted.acknowledgedAt().toString())
        .build();
  }
}
