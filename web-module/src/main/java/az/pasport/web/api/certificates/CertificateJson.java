package az.pasport.web.api.certificates;

import az.pasport.certificate.CertificateView;
import az.pasport.decree.Decree;
import az.pasport.decree.LegalAct;
import az.pasport.hcert.ContraindicationEntry;
import az.pasport.hcert.Entry;
import az.pasport.hcert.RecoveryEntry;
import az.pasport.hcert.TestEntry;
import az.pasport.hcert.VaccinationEntry;
import az.pasport.rules.Validity;
import az.pasport.time.Baku;
import az.pasport.web.api.json.Json;
import az.pasport.web.api.json.Text;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
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
            .add("attested", certificate.entry().accept(new AttestedJson(certificate)));
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
    validity.fold(
        days -> json,
        hours ->
            json.add("validFromTime", time(hours.from()))
                .add("validUntilTime", time(hours.until())));
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
            .add("title", Text.of(messages -> decree.cite(messages.getLocale())).json());
    decree
        .knownAct()
        .flatMap(LegalAct::knownNumber)
        .ifPresent(number -> json.add("number", number));
    decree
        .knownAct()
        .flatMap(LegalAct::knownDate)
        .ifPresent(date -> json.add("date", date.toString()));
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

  /** The event that a certificate attests. */
  private record AttestedJson(CertificateView certificate) implements Entry.Visitor<JsonObject> {
    @Override
    public JsonObject vaccination(VaccinationEntry dose) {
      return event("DOSE", dose.date())
          .add("product", product(CertificateView.product(dose)))
          .add("doseNumber", dose.dose())
          .add("seriesSize", dose.series())
          .add("country", dose.country())
          .build();
    }

    @Override
    public JsonObject test(TestEntry test) {
      Instant announced = certificate.validity().begin();
      var json =
          event("NEGATIVE_TEST", Baku.dateOf(announced))
              .add("sampledAt", time(test.sampleTaken()))
              .add("announcedAt", time(announced));
      if (!test.testName().isEmpty()) {
        json.add("testName", test.testName());
      }
      return json.add("laboratory", test.testCentre()).add("country", test.country()).build();
    }

    @Override
    public JsonObject recovery(RecoveryEntry recovery) {
      return event("INFECTION", recovery.firstPositive())
          .add("country", recovery.country())
          .build();
    }

    @Override
    public JsonObject contraindication(ContraindicationEntry contraindication) {
      return event("CONCLUSION", certificate.validity().firstDay())
          .add("conclusion", contraindication.conclusion())
          .add("country", contraindication.country())
          .build();
    }

    private static JsonObjectBuilder event(String name, LocalDate date) {
      return Json.createObjectBuilder().add("event", name).add("date", date.toString());
    }
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
