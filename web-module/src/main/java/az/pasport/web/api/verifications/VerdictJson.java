package az.pasport.web.api.verifications;

import az.pasport.hcert.Dcc;
import az.pasport.time.BirthDate;
import az.pasport.verification.Attested;
import az.pasport.verification.Verdict;
import az.pasport.verification.VerdictFormatter;
import az.pasport.web.api.json.Json;
import az.pasport.web.api.json.Text;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.util.Optional;

/** The answer about a QR code as the API shows it. */
final class VerdictJson {
  private VerdictJson() {}

  static JsonObject of(Verdict verdict) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("verdict", verdict.outcome().name())
            .add("verdictText", Text.of(verdict.outcome()).json())
            .add("reason", verdict.reason().name())
            .add(
                "reasonText",
                Text.of(messages -> new VerdictFormatter(messages).format(verdict)).json());
    verdict.fault().ifPresent(fault -> json.add("fault", fault));
    verdict.attested().ifPresent(attested -> add(json, attested));
    return json.build();
  }

  private static void add(JsonObjectBuilder json, Attested attested) {
    json.add("kind", attested.kind().name())
        .add("holder", holder(attested))
        .add("issuer", attested.entry().issuer())
        .add("issuingCountry", attested.issuingCountry());
    addDate(json, "validFrom", attested.validFrom());
    addDate(json, "validUntil", attested.validUntil());
  }

  private static JsonObject holder(Attested attested) {
    Dcc.Holder holder = attested.holder();
    return Json.createObjectBuilder()
        .add("familyName", holder.familyName())
        .add("givenName", holder.givenName())
        .add("familyNameLatin", holder.familyNameTransliterated())
        .add("givenNameLatin", holder.givenNameTransliterated())
        .add("birthDate", attested.dateOfBirth().map(BirthDate::toString).orElse(""))
        .build();
  }

  private static void addDate(JsonObjectBuilder json, String name, Optional<LocalDate> date) {
    date.ifPresentOrElse(day -> json.add(name, day.toString()), () -> json.addNull(name));
  }
}
