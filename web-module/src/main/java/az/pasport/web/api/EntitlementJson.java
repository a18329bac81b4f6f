package az.pasport.web.api;

import az.pasport.certificate.Entitlement;
import az.pasport.certificate.Revocations;
import az.pasport.rules.Eligibility;
import az.pasport.rules.MedicalHistory;
import az.pasport.wording.ShortfallFormatter;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.net.URI;

/** What a person has of a kind, or what is missing, as the API tells it. */
final class EntitlementJson {
  private EntitlementJson() {}

  static JsonObject of(Entitlement entitlement, URI base) {
    var json =
        Json.createObjectBuilder()
            .add("kind", entitlement.kind().name())
            .add("title", KindNames.title(entitlement.kind()).json());
    if (entitlement instanceof Entitlement.Held held) {
      return json.add("held", true)
          .add("certificate", CertificateJson.of(held.certificate(), base))
          .build();
    }
    if (entitlement instanceof Entitlement.Withheld withheld) {
      return json.add("held", false).add("withheld", withheld(withheld.revocation())).build();
    }
    if (entitlement instanceof Entitlement.Deceased deceased) {
      return json.add("held", false)
          .add("deceased", Json.createObjectBuilder().add("diedOn", deceased.diedOn().toString()))
          .build();
    }
    var lacking = (Entitlement.Lacking) entitlement;
    json.add("held", false).add("missing", missing(lacking.why()));
    lacking.decree().ifPresent(decree -> json.add("basis", CertificateJson.basis(decree)));
    return json.add("known", known(lacking.known())).build();
  }

  private static JsonObject withheld(Revocations.Revoked revocation) {
    return Json.createObjectBuilder()
        .add("reason", revocation.reason().name())
        .add("revokedAt", revocation.revokedAt().toString())
        .build();
  }

  private static JsonObject missing(Eligibility.NotEligible why) {
    var json =
        Json.createObjectBuilder()
            .add("reason", why.shortfall().name())
            .add(
                "reasonText",
                Text.of(
                        messages ->
                            new ShortfallFormatter(messages).format(why.shortfall(), why.kind()))
                    .json());
    why.missingDose().ifPresent(dose -> json.add("missingDose", dose));
    why.possibleFrom().ifPresent(date -> json.add("possibleFrom", date.toString()));
    why.endedOn().ifPresent(date -> json.add("endedOn", date.toString()));
    return json.build();
  }

  private static JsonObject known(MedicalHistory history) {
    JsonArrayBuilder doses = Json.createArrayBuilder();
    for (MedicalHistory.Dose dose : history.doses()) {
      doses.add(
          Json.createObjectBuilder()
              .add("date", dose.givenOn().toString())
              .add("product", CertificateJson.product(dose.product()))
              .add("doseNumber", dose.position().number())
              .add("seriesSize", dose.position().seriesSize()));
    }
    JsonArrayBuilder infections = Json.createArrayBuilder();
    for (MedicalHistory.Infection infection : history.infections()) {
      infections.add(
          Json.createObjectBuilder().add("firstPositive", infection.firstPositive().toString()));
    }
    JsonArrayBuilder negativeTests = Json.createArrayBuilder();
    for (MedicalHistory.NegativeTest test : history.negativeTests()) {
      negativeTests.add(
          Json.createObjectBuilder()
              .add("announcedAt", CertificateJson.time(test.announcedAt()))
              .add("laboratory", test.laboratory()));
    }
    JsonArrayBuilder conclusions = Json.createArrayBuilder();
    for (MedicalHistory.Conclusion conclusion : history.conclusions()) {
      conclusions.add(
          Json.createObjectBuilder()
              .add("number", conclusion.number())
              .add("from", conclusion.from().toString())
              .add("until", conclusion.until().toString()));
    }
    return Json.createObjectBuilder()
        .add("doses", doses)
        .add("infections", infections)
        .add("negativeTests", negativeTests)
        .add("conclusions", conclusions)
        .build();
  }
}
