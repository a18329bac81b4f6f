package az.pasport.web.api.certificates;

import az.pasport.certificate.CertificateView;
import az.pasport.decree.Decree;
import az.pasport.decree.LegalAct;
import az.pasport.hcert.ContraindicationEntry;
import az.pasport.hcert.Entry;
import az.pasport.hcert.RecoveryEntry;
import az.pasport.hcert.TestEntry;
import az.pasport.hcert.VaccinationEntry;
import az.pasport.record.VaccineProduct;
import az.pasport.rules.Validity;
import az.pasport.time.Baku;
import az.pasport.web.api.json.JsonMembers;
import az.pasport.web.api.json.Text;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** A certificate as the API tells it. */
public final class CertificateJson {
  private CertificateJson() {}

  /** Where a certificate and its forms are. */
  public record Links(String self, String pdf, String qrPng, String qrSvg) {}

  /**
   * The members of a certificate.
   *
   * @param base of the API; only its path enters the links, since the host that the caller used is
   *     the caller's to know
   */
  public static JsonMembers of(CertificateView certificate, URI base) {
    String self = base.getPath() + "certificates/" + certificate.id();
    return new JsonMembers()
        .add("id", certificate.id())
        .add("kind", certificate.kind())
        .add("title", Text.of(certificate.kind()))
        .add("legalTitle", certificate.kind().legalTitle())
        .add("status", certificate.status())
        .add("identifier", certificate.identifier())
        .add("shortCode", certificate.shortCode().inGroups())
        .add("holder", holder(certificate.holder()))
        .add("attested", certificate.entry().accept(new AttestedJson(certificate)))
        .add("replaces", certificate.replaces())
        .addAll(validity(certificate.validity()))
        .add("basis", basis(certificate.basis()))
        .add("issuer", certificate.issuer())
        .add("issuedAt", certificate.issuedAt())
        .add("signatureExpiresAt", certificate.signatureExpiresAt())
        .add("qr", certificate.qr())
        .add("links", new Links(self, self + "/pdf", self + "/qr.png", self + "/qr.svg"));
  }

  /** An end that there is not is told as such: {@code "validUntil": null}. */
  public static JsonMembers validity(Validity validity) {
    JsonMembers days =
        new JsonMembers()
            .add("validFrom", validity.firstDay())
            .addNullable("validUntil", validity.lastDay());
    return validity.fold(
        period -> days,
        hours ->
            days.add("validFromTime", time(hours.from()))
                .add("validUntilTime", time(hours.until())));
  }

  /** A moment as RFC 3339 writes it, in Baku's time: {@code 2022-03-05T14:30:00+04:00}. */
  public static String time(Instant moment) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(Baku.ZONE));
  }

  public static JsonMembers basis(Decree decree) {
    return new JsonMembers()
        .add("id", decree.id())
        .add("version", decree.version())
        .add("inForceFrom", decree.inForceFrom())
        .add("title", Text.of(messages -> decree.cite(messages.getLocale())))
        .add("number", decree.knownAct().flatMap(LegalAct::knownNumber))
        .add("date", decree.knownAct().flatMap(LegalAct::knownDate));
  }

  private static JsonMembers holder(CertificateView.Holder holder) {
    return new JsonMembers()
        .add("familyName", holder.familyName())
        .add("givenName", holder.givenName())
        .add("patronymic", holder.patronymic())
        .add("familyNameLatin", holder.familyNameLatin())
        .add("givenNameLatin", holder.givenNameLatin())
        .add("birthDate", holder.birthDate().toString());
  }

  /** The event that a certificate attests. */
  private record AttestedJson(CertificateView certificate) implements Entry.Visitor<JsonMembers> {
    @Override
    public JsonMembers vaccination(VaccinationEntry dose) {
      return event("DOSE", dose.date())
          .add("product", product(CertificateView.product(dose)))
          .add("doseNumber", dose.dose())
          .add("seriesSize", dose.series())
          .add("country", dose.country());
    }

    @Override
    public JsonMembers test(TestEntry test) {
      Instant announced = certificate.validity().begin();
      return event("NEGATIVE_TEST", Baku.dateOf(announced))
          .add("sampledAt", time(test.sampleTaken()))
          .add("announcedAt", time(announced))
          .add("testName", Optional.of(test.testName()).filter(name -> !name.isEmpty()))
          .add("laboratory", test.testCentre())
          .add("country", test.country());
    }

    @Override
    public JsonMembers recovery(RecoveryEntry recovery) {
      return event("INFECTION", recovery.firstPositive()).add("country", recovery.country());
    }

    @Override
    public JsonMembers contraindication(ContraindicationEntry contraindication) {
      return event("CONCLUSION", certificate.validity().firstDay())
          .add("conclusion", contraindication.conclusion())
          .add("country", contraindication.country());
    }

    private static JsonMembers event(String name, LocalDate date) {
      return new JsonMembers().add("event", name).add("date", date);
    }
  }

  public static JsonMembers product(VaccineProduct product) {
    return new JsonMembers()
        .add("code", product.code())
        .add("name", product.name())
        .add("manufacturer", product.manufacturerName());
  }
}
