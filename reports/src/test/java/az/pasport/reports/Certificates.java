package az.pasport.reports;

import az.pasport.certificate.CertificateStatus;
import az.pasport.certificate.CertificateView;
import az.pasport.certificate.CertificateView.Facts;
import az.pasport.certificate.CertificateView.Holder;
import az.pasport.certificate.ShortCode;
import az.pasport.decree.CertificateKind;
import az.pasport.decree.Decree;
import az.pasport.decree.RuleBook;
import az.pasport.record.DosePosition;
import az.pasport.record.VaccineProducts;
import az.pasport.rules.Validity;
import az.pasport.rules.ValidityHours;
import az.pasport.rules.ValidityPeriod;
import az.pasport.time.BirthDate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** Certificates to print. */
final class Certificates {
  static final Holder EVERY_LETTER =
      new Holder(
          "ƏĞŞİÖÜÇova",
          "Əəğışöüç",
          Optional.of("Iıİi qızı"),
          "AGSIOUCOVA",
          "AAGISOUC",
          BirthDate.of(LocalDate.of(1987, 3, 9)));

  static final Holder LONGEST =
      new Holder(
          "Məmmədquluzadə-Hacıbəyli-Şıxəlizadə-Rəsulzadə-Ağabəyzadə-Cəfərquluzadə-Vəzirova",
          "Əfruzə Gülşənbəyim Xurşidbanu Ağabəyim Fatiməxanım Məhinbanu Gövhərşad Tutubəyim",
          Optional.of(
              "Əbdürrəhimağa Mirzəhəsənbəy Nəcəfqulubəy Hacızeynalabdinbəy Şəmsəddinbəyoğlu qızı"
                  .substring(0, 80)),
          "MAMMADGULUZADE<HACIBAYLI<SHIKHALIZADE<RASULZADE<AGHABAYZADE<JAFARGULUZADE<VAZIRO",
          "AFRUZA<GULSHANBAYIM<KHURSHIDBANU<AGHABAYIM<FATIMAKHANIM<MAHINBANU<GOVHARSHAD<TUT",
          BirthDate.of(LocalDate.of(1956, 12, 28)));

  static final Decree DECREE_419 = decree("2022-02-15-cabinet-419");

  static final Decree LONGEST_CITE = decree("2021-11-29-recognition");

  static final String REPLACED = "URN:UVCI:01:AZ:8J4M6RW3N7YC9SU5WP2QX1ZD0E#K";

  private static final String BASE45 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

  private Certificates() {}

  private static Decree decree(String id) {
    return RuleBook.national().byId(id).orElseThrow();
  }

  /** A text as long and as dense as the longest of the EU's usual ones: 594 letters of Base45. */
  static String qrText() {
    var letters = new Random(419);
    var text = new StringBuilder("HC1:");
    letters.ints(590, 0, BASE45.length()).forEach(at -> text.append(BASE45.charAt(at)));
    return text.toString();
  }

  static CertificateView vaccination(Holder holder, ValidityPeriod validity) {
    var product = VaccineProducts.known().byCode("EU/1/21/1529").orElseThrow();
    return certificate(
        CertificateKind.VACCINATION,
        holder,
        new Facts.Vaccinated(product, new DosePosition(2, 2), LocalDate.of(2022, 2, 20), "AZ"),
        validity,
        DECREE_419,
        CertificateStatus.ISSUED);
  }

  static CertificateView endless(Holder holder) {
    return vaccination(holder, ValidityPeriod.endlessFrom(LocalDate.of(2022, 2, 20)));
  }

  static CertificateView immunity(Holder holder) {
    return certificate(
        CertificateKind.IMMUNITY,
        holder,
        new Facts.Recovered(LocalDate.of(2022, 1, 17), "AZ"),
        ValidityPeriod.of(LocalDate.of(2022, 1, 24), LocalDate.of(2022, 7, 17)),
        LONGEST_CITE,
        CertificateStatus.ISSUED);
  }

  static CertificateView test(Holder holder, String laboratory) {
    Instant announced = Instant.parse("2022-03-05T10:30:40Z");
    return certificate(
        CertificateKind.TEST,
        holder,
        new Facts.Tested(
            Instant.parse("2022-03-05T03:05:10Z"),
            Optional.of("Allplex SARS-CoV-2 Assay"),
            laboratory,
            "AZ"),
        new ValidityHours(announced, announced.plus(Duration.ofHours(72))),
        LONGEST_CITE,
        CertificateStatus.ISSUED);
  }

  static CertificateView contraindication(Holder holder) {
    return certificate(
        CertificateKind.CONTRAINDICATION,
        holder,
        new Facts.Contraindicated("SN-2022/0117-Ə", "AZ"),
        ValidityPeriod.of(LocalDate.of(2022, 2, 1), LocalDate.of(2022, 8, 1)),
        LONGEST_CITE,
        CertificateStatus.ISSUED);
  }

  static CertificateView longest() {
    var product = VaccineProducts.known().byCode("BBIBP-CorV").orElseThrow();
    return certificate(
        CertificateKind.VACCINATION,
        LONGEST,
        new Facts.Vaccinated(product, new DosePosition(2, 2), LocalDate.of(2022, 2, 20), "GB"),
        ValidityPeriod.endlessFrom(LocalDate.of(2022, 2, 20)),
        LONGEST_CITE,
        CertificateStatus.REVOKED);
  }

  static CertificateView certificate(
      CertificateKind kind,
      Holder holder,
      Facts facts,
      Validity validity,
      Decree basis,
      CertificateStatus status) {
    return new CertificateView(
        UUID.fromString("6f1f3a52-8a57-4b0f-9c8d-3e6d6c1a2b70"),
        kind,
        "URN:UVCI:01:AZ:7H3K9QW2M5XB8RT4VN6P1ZC0DJ#Q",
        holder,
        facts,
        validity,
        basis,
        "İcbari Tibbi Sığorta üzrə Dövlət Agentliyi",
        Instant.parse("2022-03-06T08:15:30Z"),
        Instant.parse("2023-03-06T08:15:30Z"),
        qrText(),
        status,
        kind == CertificateKind.IMMUNITY ? Optional.of(REPLACED) : Optional.empty(),
        new ShortCode("7K2MQX049DWT3HRC"));
  }

  /** One whose payload names another issuer. */
  static CertificateView signedBy(String issuer) {
    CertificateView of = endless(EVERY_LETTER);
    return new CertificateView(
        of.id(),
        of.kind(),
        of.identifier(),
        of.holder(),
        of.facts(),
        of.validity(),
        of.basis(),
        issuer,
        of.issuedAt(),
        of.signatureExpiresAt(),
        of.qr(),
        of.status(),
        of.replaces(),
        of.shortCode());
  }
}
