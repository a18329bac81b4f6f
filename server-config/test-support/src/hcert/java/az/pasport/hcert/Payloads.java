package az.pasport.hcert;

import java.time.Instant;
import java.time.LocalDate;

/** Certificates of invented people. */
final class Payloads {
  static final Instant ISSUED = Instant.parse("2021-08-01T08:00:00Z");
  static final Instant EXPIRES = Instant.parse("2022-08-01T08:00:00Z");
  static final String ISSUER = "TƏBİB, Azerbaijan";

  private Payloads() {}

  static HolderName name() {
    return new HolderName("Məmmədov", "Əli Şahin oğlu", "MAMMADOV", "ALI<SHAHIN<OGHLU");
  }

  static CertificatePayload vaccination() {
    return new CertificatePayload(
        name(),
        "1980-02-29",
        new VaccinationEntry(
            Entry.COVID_19,
            "1157024006",
            "CoronaVac",
            "Sinovac-Biotech",
            2,
            2,
            LocalDate.of(2021, 6, 15),
            "AZ",
            ISSUER,
            "URN:UVCI:01:AZ:23456789ABCDEFGHJKLMNPQR#A"));
  }

  static CertificatePayload recovery() {
    return new CertificatePayload(
        name(),
        "1980-02",
        new RecoveryEntry(
            Entry.COVID_19,
            LocalDate.of(2021, 5, 1),
            "AZ",
            ISSUER,
            LocalDate.of(2021, 5, 12),
            LocalDate.of(2021, 10, 28),
            "URN:UVCI:01:AZ:23456789ABCDEFGHJKLMNPQS#B"));
  }

  static CertificatePayload test() {
    return new CertificatePayload(
        name(),
        "",
        new TestEntry(
            Entry.COVID_19,
            TestEntry.NAAT,
            "",
            "",
            Instant.parse("2021-07-31T05:30:00Z"),
            TestEntry.NOT_DETECTED,
            "Bakı",
            "AZ",
            ISSUER,
            "URN:UVCI:01:AZ:23456789ABCDEFGHJKLMNPQT#C"));
  }

  static CertificatePayload contraindication() {
    return new CertificatePayload(
        name(),
        "1980-02-29",
        new ContraindicationEntry(
            Entry.COVID_19,
            "ƏG-2021/0815",
            LocalDate.of(2021, 8, 9),
            LocalDate.of(2022, 8, 8),
            "AZ",
            ISSUER,
            "URN:UVCI:01:AZ:23456789ABCDEFGHJKLMNPQU#D"));
  }

  static String encode(CertificatePayload payload, CoseSigner signer) {
    return HcertEncoder.encode(payload, "AZ", ISSUED, EXPIRES, signer);
  }
}
