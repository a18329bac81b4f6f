package az.pasport.web.api.verifications;

import az.pasport.lookup.LookupAnswer;
import az.pasport.lookup.LookupAnswer.Shown;
import az.pasport.verification.Verdict;
import az.pasport.web.api.certificates.CertificateJson;
import az.pasport.web.api.certificates.KindNames;
import az.pasport.web.api.json.Json;
import az.pasport.web.api.json.Text;
import az.pasport.wording.LookupFormatter;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/** The answer to a look-up as the API shows it. */
final class LookupJson {
  private static final int YEAR = 4;

  private LookupJson() {}

  static JsonObject of(LookupAnswer answer) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("outcome", answer.outcome().name())
            .add(
                "outcomeText",
                Text.of(messages -> new LookupFormatter(messages).outcome(answer.outcome())).json())
            .add("text", Text.of(messages -> new LookupFormatter(messages).format(answer)).json());
    answer.verdict().map(Verdict::reason).ifPresent(reason -> json.add("reason", reason.name()));
    answer.shown().ifPresent(shown -> json.add("certificate", certificate(shown)));
    return json.build();
  }

  private static JsonObject certificate(Shown shown) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("kind", shown.kind().name())
            .add("title", KindNames.title(shown.kind()).json())
            .add("name", shown.name())
            .add("nameLatin", shown.latinName())
            .add(shown.birth().length() > YEAR ? "birthDate" : "birthYear", shown.birth());
    CertificateJson.addValidity(json, shown.validity());
    return json.build();
  }
}
