package az.pasport.web.api.certificates;

import az.pasport.certificate.Entitlement;
import az.pasport.rules.Eligibility;
import az.pasport.rules.MedicalHistory;
import az.pasport.web.api.json.JsonMembers;
import az.pasport.web.api.json.Text;
import az.pasport.wording.ShortfallFormatter;
import java.net.URI;

/**
 * What a person has of a kind, what is due, or what is missing, as the API tells it.
 *
 * @param base of the API
 */
public record EntitlementJson(URI base) implements Entitlement.Visitor<JsonMembers> {
  public static JsonMembers of(Entitlement entitlement, URI base) {
    return entitlement.accept(new EntitlementJson(base));
  }

  @Override
  public JsonMembers issued(Entitlement.Issued issued) {
    return named(issued)
        .add("held", true)
        .add("certificate", CertificateJson.of(issued.certificate(), base));
  }

  @Override
  public JsonMembers due(Entitlement.Due due) {
    String open = base.getPath() + "entitlements/" + KindNames.inAddress(due.kind());
    return notHeld(due)
        .add(
            "due",
            named(due)
                .add("basis", CertificateJson.basis(due.basis()))
                .add("links", new JsonMembers().add("open", open))
                .addAll(CertificateJson.validity(due.validity())));
  }

  @Override
  public JsonMembers notDue(Entitlement.NotDue notDue) {
    return notHeld(notDue)
        .add("missing", missing(notDue.why()))
        .add("basis", notDue.decree().map(CertificateJson::basis))
        .add("known", known(notDue.known()));
  }

  @Override
  public JsonMembers withheld(Entitlement.Withheld withheld) {
    return notHeld(withheld)
        .add(
            "withheld",
            new JsonMembers()
                .add("reason", withheld.revocation().reason())
                .add("revokedAt", withheld.revocation().revokedAt()));
  }

  @Override
  public JsonMembers deceased(Entitlement.Deceased deceased) {
    return notHeld(deceased).add("deceased", new JsonMembers().add("diedOn", deceased.diedOn()));
  }

  private static JsonMembers named(Entitlement entitlement) {
    return new JsonMembers()
        .add("kind", entitlement.kind())
        .add("title", Text.of(entitlement.kind()));
  }

  private static JsonMembers notHeld(Entitlement entitlement) {
    return named(entitlement).add("held", false);
  }

  private static JsonMembers missing(Eligibility.NotEligible why) {
    return new JsonMembers()
        .add("reason", why.shortfall())
        .add(
            "reasonText",
            Text.of(
                messages -> new ShortfallFormatter(messages).format(why.shortfall(), why.kind())))
        .add("missingDose", why.missingDose())
        .add("possibleFrom", why.possibleFrom())
        .add("endedOn", why.endedOn());
  }

  private static JsonMembers known(MedicalHistory history) {
    return new JsonMembers()
        .add(
            "doses",
            history.doses(),
            dose ->
                new JsonMembers()
                    .add("date", dose.event().givenOn())
                    .add("product", CertificateJson.product(dose.event().product()))
                    .add("doseNumber", dose.event().position().number())
                    .add("seriesSize", dose.event().position().seriesSize()))
        .add(
            "infections",
            history.infections(),
            infection -> new JsonMembers().add("firstPositive", infection.firstPositive()))
        .add(
            "negativeTests",
            history.negativeTests(),
            test ->
                new JsonMembers()
                    .add("announcedAt", CertificateJson.time(test.event().announcedAt()))
                    .add("laboratory", test.laboratory()))
        .add(
            "conclusions",
            history.conclusions(),
            conclusion ->
                new JsonMembers()
                    .add("number", conclusion.event().conclusion())
                    .add("from", conclusion.event().validFrom())
                    .add("until", conclusion.event().validUntil()));
  }
}
