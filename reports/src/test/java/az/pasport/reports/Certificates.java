package az.pasport.reports;

import az.pasport.certificate.CertificateStatus;
import az.pasport.certificate.CertificateView;
import az.pasport.certificate.CertificateView.Holder;
import az.pasport.certificate.ShortCode;
import az.pasport.decree.CertificateKind;
import az.pasport.decree.Decree;
import az.pasport.decree.RuleBook;
import az.pasport.hcert.Entry;
import az.pasport.hcert.TestEntry;
import az.pasport.hcert.VaccinationEntry;
import az.pasport.rules.Validity;
import az.pasport.rules.ValidityHours;
import az.pasport.rules.ValidityPeriod;
import az.pasport.samples.SampleEntries;
import az.pasport.samples.SampleEvents;
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

  private static final String IDENTIFIER = "URN:UVCI:01:AZ:7H3K9QW2M5XB8RT4VN6P1ZC0DJ#Q";
  private static final String AGENCY = "İcbari Tibbi Sığorta üzrə Dövlət Agentliyi";
  private static final SampleEntries ENTRIES = new SampleEntries(AGENCY, IDENTIFIER);
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

  private static VaccinationEntry dose(String product, String country, String issuer) {
    return new SampleEntries(country, issuer, IDENTIFIER)
        .vaccination(SampleEvents.product(product), LocalDate.of(2022, 2, 20));
  }

  static CertificateView vaccination(Holder holder, ValidityPeriod validity) {
    return certificate(
        CertificateKind.VACCINATION,
        holder,
        dose("EU/1/21/1529", "AZ", AGENCY),
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
        ENTRIES.recovery(
            LocalDate.of(2022, 1, 17), LocalDate.of(2022, 1, 24), LocalDate.of(2022, 7, 17)),
        ValidityPeriod.of(LocalDate.of(2022, 1, 24), LocalDate.of(2022, 7, 17)),
        LONGEST_CITE,
        CertificateStatus.ISSUED);
  }

  static CertificateView test(Holder holder, String laboratory) {
    Instant announced = Instant.parse("2022-03-05T10:30:40Z");
    return certificate(
        CertificateKind.TEST,
        holder,
        ENTRIES.test(
            "Allplex SARS-CoV-2 Assay",
            Instant.parse("2022-03-05T03:05:10Z"),
            TestEntry.NOT_DETECTED,
            laboratory),
        new ValidityHours(announced, announced.plus(Duration.ofHours(72))),
        LONGEST_CITE,
        CertificateStatus.ISSUED);
  }

  static CertificateView contraindication(Holder holder) {
    return certificate(
        CertificateKind.CONTRAINDICATION,
        holder,
        ENTRIES.contraindication(
            "SN-2022/0117-Ə", LocalDate.of(2022, 2, 1), LocalDate.of(2022, 8, 1)),
        ValidityPeriod.of(LocalDate.of(2022, 2, 1), LocalDate.of(2022, 8, 1)),
        LONGEST_CITE,
        CertificateStatus.ISSUED);
  }

  static CertificateView longest() {
    return certificate(
        CertificateKind.VACCINATION,
        LONGEST,
        dose("BBIBP-CorV", "GB", AGENCY),
        ValidityPeriod.endlessFrom(LocalDate.of(2022, 2, 20)),
        LONGEST_CITE,
        CertificateStatus.REVOKED);
  }

  static CertificateView certificate(
      CertificateKind kind,
      Holder holder,
      Entry entry,
      Validity validity,
      Decree basis,
      CertificateStatus status) {
    return new CertificateView(
        UUID.fromString("6f1f3a52-8a57-4b0f-9c8d-3e6d6c1a2b70"),
        kind,
        holder,
        entry,
        validity,
        basis,
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
        of.holder(),
        dose("EU/1/21/1529", "AZ", issuer),
        of.validity(),
        of.basis(),
        of.issuedAt(),
        of.signatureExpiresAt(),
        of.qr(),
        of.status(),
        of.replaces(),
        of.shortCode());
  }
}
