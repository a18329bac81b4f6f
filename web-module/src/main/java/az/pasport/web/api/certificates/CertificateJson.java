package az.pasport.web.api.certificates;

import az.pasport.certificate.CertificateView;
import az.pasport.certificate.CertificateView.Facts;
import az.pasport.rules.Act;
import az.pasport.rules.Decree;
import az.pasport.rules.Validity;
import az.pasport.rules.ValidityHours;
import az.pasport.time.Baku;
import az.pasport.web.api.json.Json;
import az.pasport.web.api.json.Text;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** A certificate as the API tells it. */
public final class CertificateJson {
  private CertificateJson() {}

  /**
   * Writes a certificate.
   *
   * @param base of the API; only its path enters the links, since the host that the caller used is
   *     the caller's to know
   */
  public static JsonObject of(CertificateView certificate, URI base) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("id", certificate.id().toString())
            .add("kind", certificate.kind().name())
            .add("title", KindNames.title(certificate.kind()).json())
            .add("legalTitle", certificate.kind().legalTitle())
            .add("status", certificate.status().name())
            .add("identifier", certificate.identifier())
            .add("shortCode", certificate.shortCode().inGroups())
            .add("holder", holder(certificate.holder()))
            .add("attested", attested(certificate));
    certificate.replaces().ifPresent(old -> json.add("replaces", old));
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
  public static void addValidity(JsonObjectBuilder json, Validity validity) {
    json.add("validFrom", validity.firstDay().toString());
    validity
        .lastDay()
        .ifPresentOrElse(
            until -> json.add("validUntil", until.toString()), () -> json.addNull("validUntil"));
    if (validity instanceof ValidityHours hours) {
      json.add("validFromTime", time(hours.from())).add("validUntilTime", time(hours.until()));
    }
  }

  /** A moment as RFC 3339 writes it, in Baku's time: {@code 2022-03-05T14:30:00+04:00}. */
  public static String time(Instant moment) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(Baku.ZONE));
  }

  public static JsonObject basis(Decree decree) {
    var json =
        Json.createObjectBuilder()
            .add("id", decree.id())
            .add("version", decree.version())
            .add("inForceFrom", decree.inForceFrom().toString())
            .add("title", Text.of(decree::cite).json());
    decree.knownAct().flatMap(Act::knownNumber).ifPresent(number -> json.add("number", number));
    decree.knownAct().flatMap(Act::knownDate).ifPresent(date -> json.add("date", date.toString()));
    return json.build();
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

  private static JsonObject attested(CertificateView certificate) {
    Facts facts = certificate.facts();
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
    if (facts instanceof Facts.Tested test) {
      var json =
          Json.createObjectBuilder()
              .add("event", "NEGATIVE_TEST")
              .add("date", Baku.dateOf(certificate.validity().begin()).toString())
              .add("sampledAt", time(test.sampledAt()))
              .add("announcedAt", time(certificate.validity().begin()));
      test.name().ifPresent(name -> json.add("testName", name));
      return json.add("laboratory", test.laboratory()).add("country", test.country()).build();
    }
    if (facts instanceof Facts.Contraindicated conclusion) {
      return Json.createObjectBuilder()
          .add("event", "CONCLUSION")
          .add("date", certificate.validity().firstDay().toString())
          .add("conclusion", conclusion.conclusion())
          .add("country", conclusion.country())
          .build();
    }
    var recovered = (Facts.Recovered) facts;
    return Json.createObjectBuilder()
        .add("event", "INFECTION")
        .add("date", recovered.firstPositive().toString())
        .add("country", recovered.country())
        .build();
  }

  public static JsonObject product(az.pasport.record.VaccineProduct product) {
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
