package az.pasport.web.api;

import az.pasport.certificate.CertificateView;
import az.pasport.certificate.CertificateView.Facts;
import az.pasport.rules.Decree;
import az.pasport.rules.ValidityPeriod;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;

/** A certificate as the API tells it. */
final class CertificateJson {
  private CertificateJson() {}

  /**
   * Writes a certificate.
   *
   * @param base of the API; only its path enters the links, since the host that the caller used is
   *     the caller's to know
   */
  static JsonObject of(CertificateView certificate, URI base) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("id", certificate.id().toString())
            .add("kind", certificate.kind().name())
            .add("title", KindNames.title(certificate.kind()).json())
            .add("status", certificate.status().name())
            .add("identifier", certificate.identifier())
            .add("holder", holder(certificate.holder()))
            .add("attested", attested(certificate.facts()));
    addValidity(json, certificate.validity());
    return json.add("basis", basis(certificate.basis()))
        .add("issuer", certificate.issuer())
        .add("issuedAt", certificate.issuedAt().toString())
        .add("signatureExpiresAt", certificate.signatureExpiresAt().toString())
        .add("qr", certificate.qr())
        .add("links", links(base.getPath() + "certificates/" + certificate.id()))
        .build();
  }

  /** An end that there is not is told as such: {@code "validUntil": null}. */
  static void addValidity(JsonObjectBuilder json, ValidityPeriod validity) {
    json.add("validFrom", validity.from().toString());
    validity
        .until()
        .ifPresentOrElse(
            until -> json.add("validUntil", until.toString()), () -> json.addNull("validUntil"));
  }

  static JsonObject basis(Decree decree) {
    return Json.createObjectBuilder()
        .add("id", decree.id())
        .add("inForceFrom", decree.inForceFrom().toString())
        .add("title", Text.of(decree::cite).json())
        .build();
  }

  private static JsonObject holder(CertificateView.Holder holder) {
    var json =
        Json.createObjectBuilder()
            .add("familyName", holder.familyName())
            .add("givenName", holder.givenName());
    holder.patronymic().ifPresent(patronymic -> json.add("patronymic", patronymic));
    return json.add("familyNameLatin", holder.familyNameLatin())
        .add("givenNameLatin", holder.givenNameLatin())
        .add("birthDate", holder.birthDate().toString())
        .build();
  }

  private static JsonObject attested(Facts facts) {
    if (facts instanceof Facts.Vaccinated dose) {
      return Json.createObjectBuilder()
          .add("event", "DOSE")
          .add("date", dose.givenOn().toString())
          .add("product", product(dose.product()))
          .add("doseNumber", dose.position().number())
          .add("seriesSize", dose.position().seriesSize())
          .add("country", dose.country())
          .build();
    }
    var recovered = (Facts.Recovered) facts;
    return Json.createObjectBuilder()
        .add("event", "INFECTION")
        .add("date", recovered.firstPositive().toString())
        .add("country", recovered.country())
        .build();
  }

  static JsonObject product(az.pasport.record.VaccineProduct product) {
    return Json.createObjectBuilder()
        .add("code", product.code())
        .add("name", product.name())
        .add("manufacturer", product.manufacturerName())
        .build();
  }

  private static JsonObject links(String self) {
    return Json.createObjectBuilder()
        .add("self", self)
        .add("pdf", self + "/pdf")
        .add("qrPng", self + "/qr.png")
        .add("qrSvg", self + "/qr.svg")
        .build();
  }
}
