package az.pasport.web.api.certificates;

import az.pasport.certificate.Entitlement;
import az.pasport.rules.Eligibility;
import az.pasport.rules.MedicalHistory;
import az.pasport.web.api.json.Json;
import az.pasport.web.api.json.Text;
import az.pasport.wording.ShortfallFormatter;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;

/** What a person has of a kind, what is due, or what is missing, as the API tells it. */
public final class EntitlementJson implements Entitlement.Visitor<JsonObjectBuilder> {
  private final URI base;

  private EntitlementJson(URI base) {
    this.base = base;
  }

  public static JsonObject of(Entitlement entitlement, URI base) {
    return entitlement.accept(new EntitlementJson(base)).build();
  }

  @Override
  public JsonObjectBuilder issued(Entitlement.Issued issued) {
    return named(issued)
        .add("held", true)
        .add("certificate", CertificateJson.of(issued.certificate(), base));
  }

  @Override
  public JsonObjectBuilder due(Entitlement.Due due) {
    String open = base.getPath() + "entitlements/" + KindNames.inAddress(due.kind());
    JsonObjectBuilder certificate =
        named(due)
            .add("basis", CertificateJson.basis(due.basis()))
            .add("links", Json.createObjectBuilder().add("open", open));
    CertificateJson.addValidity(certificate, due.validity());
    return named(due).add("held", false).add("due", certificate);
  }

  @Override
  public JsonObjectBuilder notDue(Entitlement.NotDue notDue) {
    var json = named(notDue).add("held", false).add("missing", missing(notDue.why()));
    notDue.decree().ifPresent(decree -> json.add("basis", CertificateJson.basis(decree)));
    return json.add("known", known(notDue.known()));
  }

  @Override
  public JsonObjectBuilder withheld(Entitlement.Withheld withheld) {
    return named(withheld)
        .add("held", false)
        .add(
            "withheld",
            Json.createObjectBuilder()
                .add("reason", withheld.revocation().reason().name())
                .add("revokedAt", withheld.revocation().revokedAt().toString()));
  }

  @Override
  public JsonObjectBuilder deceased(Entitlement.Deceased deceased) {
    return named(deceased)
        .add("held", false)
        .add("deceased", Json.createObjectBuilder().add("diedOn", deceased.diedOn().toString()));
  }

  private static JsonObjectBuilder named(Entitlement entitlement) {
    return Json.createObjectBuilder()
        .add("kind", entitlement.kind().name())
        .add("title", KindNames.title(entitlement.kind()).json());
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
    for (var recorded : history.doses()) {
      var dose = recorded.event();
      doses.add(
          Json.createObjectBuilder()
              .add("date", dose.givenOn().toString())
              .add("product", CertificateJson.product(dose.product()))
              .add("doseNumber", dose.position().number())
              .add("seriesSize", dose.position().seriesSize()));
    }
    JsonArrayBuilder infections = Json.createArrayBuilder();
    for (var infection : history.infections()) {
      infections.add(
          Json.createObjectBuilder().add("firstPositive", infection.firstPositive().toString()));
    }
    JsonArrayBuilder negativeTests = Json.createArrayBuilder();
    for (var test : history.negativeTests()) {
      negativeTests.add(
          Json.createObjectBuilder()
              .add("announcedAt", CertificateJson.time(test.event().announcedAt()))
              .add("laboratory", test.laboratory()));
    }
    JsonArrayBuilder conclusions = Json.createArrayBuilder();
    for (var recorded : history.conclusions()) {
      var conclusion = recorded.event();
      conclusions.add(
          Json.createObjectBuilder()
              .add("number", conclusion.conclusion())
              .add("from", conclusion.validFrom().toString())
              .add("until", conclusion.validUntil().toString()));
    }
    return Json.createObjectBuilder()
        .add("doses", doses)
        .add("infections", infections)
        .add("negativeTests", negativeTests)
        .add("conclusions", conclusions)
        .build();
  }
}
