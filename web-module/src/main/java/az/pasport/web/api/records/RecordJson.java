package az.pasport.web.api.records;

import az.pasport.certificate.Certificates;
import az.pasport.certificate.Revocation;
import az.pasport.intake.Answer;
import az.pasport.intake.PersonFiles;
import az.pasport.person.Fin;
import az.pasport.person.Identity;
import az.pasport.person.PersonName;
import az.pasport.person.TravelDocument;
import az.pasport.record.StoredVersion;
import az.pasport.web.api.json.JsonMembers;
import az.pasport.web.problem.ProblemException;
import az.pasport.web.problem.RecordProblem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Records as staff see them, and what they are answered. */
public final class RecordJson {
  private static final Set<String> NUMBERS = Set.of("dose.doseNumber", "dose.seriesSize");

  private RecordJson() {}

  public static JsonMembers file(
      PersonFiles.PersonFile file, List<Certificates.Outline> certificates) {
    return new JsonMembers()
        .add("identity", identity(file.identity()))
        .add("name", name(file.name()))
        .add("birthDate", file.birthDate().toString())
        .add(
            "joined",
            file.joined(),
            other ->
                identity(other.identity())
                    .add("name", name(other.name()))
                    .add("birthDate", other.birthDate().toString()))
        .add("diedOn", file.diedOn())
        .add("records", file.entries(), RecordJson::entry)
        .add("certificates", certificates, RecordJson::certificate);
  }

  private static JsonMembers entry(StoredVersion entry) {
    return new JsonMembers()
        .add("recordId", entry.recordId())
        .add("version", entry.version())
        .add("kind", entry.kind())
        .add("identity", identity(entry.identity()))
        .add("facility", entry.facility().code().value())
        .add("receivedAt", entry.receivedAt())
        .add("held", entry.isHeld())
        .add("suspended", entry.isSuspended())
        .add("registry", entry.registryState())
        .add("fields", fields(entry.fields()));
  }

  public static JsonMembers identity(Identity identity) {
    Optional<TravelDocument> document = identity.document();
    return new JsonMembers()
        .add("fin", identity.fin().map(Fin::value))
        .add("documentType", document.map(TravelDocument::type))
        .add("documentCountry", document.map(TravelDocument::country))
        .add("documentNumber", document.map(TravelDocument::number));
  }

  /** A name, of which the family or the given name may be empty. */
  public static JsonMembers name(PersonName name) {
    return new JsonMembers()
        .add("familyName", name.familyName())
        .add("givenName", name.givenName())
        .add("patronymic", name.patronymic())
        .add("latinName", name.latin().map(JsonMembers::of));
  }

  /** As a correction sends them: without the kind before the dot, and without empty ones. */
  public static JsonMembers fields(Map<String, String> fields) {
    var json = new JsonMembers();
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

  public static JsonMembers certificate(Certificates.Outline certificate) {
    return new JsonMembers()
        .add("kind", certificate.kind())
        .add("status", certificate.status())
        .add("identifier", certificate.identifier())
        .add("issuedAt", certificate.issuedAt())
        .add("replaces", certificate.replaces())
        .add("reason", certificate.revocation().map(Revocation::reason))
        .add("revokedAt", certificate.revocation().map(Revocation::revokedAt));
  }

  /**
   * The acknowledgement of a message.
   *
   * @throws ProblemException if nothing was written
   */
  public static JsonMembers acknowledged(Answer answer) {
    Answer.Accepted accepted =
        answer.acknowledgement().orElseThrow(() -> ProblemException.of(RecordProblem.of(answer)));
    return new JsonMembers()
        .add("recordId", accepted.recordId())
        .add("version", accepted.version())
        .add("acknowledgedAt", accepted.acknowledgedAt());
  }
}
