package az.pasport.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.certificate.CertificateStatus;
import az.pasport.certificate.CertificateView;
import az.pasport.certificate.Entitlement;
import az.pasport.record.DosePosition;
import az.pasport.record.VaccineProduct;
import az.pasport.record.VaccineProducts;
import az.pasport.rules.CertificateKind;
import az.pasport.rules.Eligibility;
import az.pasport.rules.MedicalHistory;
import az.pasport.rules.RuleBook;
import az.pasport.rules.Shortfall;
import az.pasport.rules.ValidityPeriod;
import jakarta.json.JsonValue;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the API says of certificates, and that its contract says the same. */
class AnswersTest {
  private static final URI BASE = URI.create("http://inside.example:8080/pasport/api/v1/");
  private static final UUID ID = UUID.fromString("1f0e7f2c-6a0f-4b1e-9a53-0d7d0f5d7c11");
  private static final VaccineProduct COMIRNATY =
      VaccineProducts.known().byCode("EU/1/20/1528").orElseThrow();

  private final Contract contract = new Contract();

  @Test
  void tellsVaccinationCertificateByItsContract() {
    var json =
        CertificateJson.of(vaccination(ValidityPeriod.endlessFrom(LocalDate.of(2021, 7, 1))), BASE);

    contract.assertKeeps(json, "Certificate");
    assertThat(json.getString("kind")).isEqualTo("VACCINATION");
    assertThat(json.getJsonObject("holder").getString("familyName")).isEqualTo("Məmmədova");
    assertThat(json.getJsonObject("attested").getInt("doseNumber")).isEqualTo(2);
    assertThat(json.getString("validFrom")).isEqualTo("2021-07-01");
  }

  @Test
  void tellsMissingEndAsNull() {
    var json =
        CertificateJson.of(vaccination(ValidityPeriod.endlessFrom(LocalDate.of(2021, 7, 1))), BASE);

    assertThat(json.get("validUntil")).isEqualTo(JsonValue.NULL);
  }

  @Test
  void linksStayOnTheServerThatWasCalled() {
    var links =
        CertificateJson.of(vaccination(ValidityPeriod.endlessFrom(LocalDate.of(2021, 7, 1))), BASE)
            .getJsonObject("links");

    assertThat(links.getString("pdf")).isEqualTo("/pasport/api/v1/certificates/" + ID + "/pdf");
    assertThat(links.getString("qrPng")).startsWith("/pasport/api/v1/").endsWith("/qr.png");
  }

  @Test
  void tellsImmunityCertificateByItsContract() {
    var certificate =
        new CertificateView(
            ID,
            CertificateKind.IMMUNITY,
            "URN:UVCI:01:AZ:X#Y",
            new CertificateView.Holder(
                "Əliyev", "İlqar", Optional.empty(), "ALIYEV", "ILQAR", LocalDate.of(1990, 1, 2)),
            new CertificateView.Facts.Recovered(LocalDate.of(2022, 1, 3), "AZ"),
            ValidityPeriod.of(LocalDate.of(2022, 1, 17), LocalDate.of(2022, 7, 3)),
            RuleBook.national().inForceOn(LocalDate.of(2022, 1, 17)).orElseThrow(),
            "Ministry",
            Instant.parse("2022-01-17T08:00:00Z"),
            Instant.parse("2022-07-03T20:00:00Z"),
            "HC1:…",
            CertificateStatus.REVOKED);

    var json = CertificateJson.of(certificate, BASE);

    contract.assertKeeps(json, "Certificate");
    assertThat(json.getString("validUntil")).isEqualTo("2022-07-03");
    assertThat(json.getString("status")).isEqualTo("REVOKED");
    assertThat(json.getJsonObject("holder")).doesNotContainKey("patronymic");
  }

  @Test
  void tellsHeldEntitlementByItsContract() {
    var json =
        EntitlementJson.of(
            new Entitlement.Held(vaccination(ValidityPeriod.endlessFrom(LocalDate.of(2021, 7, 1)))),
            BASE);

    contract.assertKeeps(json, "Entitlement");
    assertThat(json.getBoolean("held")).isTrue();
  }

  @Test
  void tellsWhatIsMissingAndWhen() {
    var history =
        new MedicalHistory(
            List.of(
                new MedicalHistory.Dose(
                    new MedicalHistory.Source(ID, 1),
                    COMIRNATY,
                    new DosePosition(1, 2),
                    LocalDate.of(2022, 2, 1))),
            List.of(
                new MedicalHistory.Infection(
                    new MedicalHistory.Source(ID, 1), LocalDate.of(2020, 11, 5))));
    var why =
        new Eligibility.NotEligible(
            CertificateKind.VACCINATION,
            Shortfall.SERIES_INCOMPLETE,
            Optional.of(LocalDate.of(2022, 2, 22)),
            Optional.empty(),
            Optional.of(2));

    var json =
        EntitlementJson.of(
            new Entitlement.Lacking(
                why, history, RuleBook.national().inForceOn(LocalDate.of(2022, 2, 5))),
            BASE);

    contract.assertKeeps(json, "Entitlement");
    assertThat(json.getBoolean("held")).isFalse();
    assertThat(json.getJsonObject("missing").getString("possibleFrom")).isEqualTo("2022-02-22");
    assertThat(json.getJsonObject("missing").getInt("missingDose")).isEqualTo(2);
    assertThat(json.getJsonObject("known").getJsonArray("doses")).hasSize(1);
    assertThat(json.getJsonObject("known").getJsonArray("infections")).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Shortfall.class)
  void explainsEveryShortfallInThreeLanguages(Shortfall shortfall) {
    Text words = EntitlementJson.words(shortfall);

    assertThat(List.of(words.az(), words.en(), words.ru())).doesNotHaveDuplicates();
  }

  private static CertificateView vaccination(ValidityPeriod validity) {
    return new CertificateView(
        ID,
        CertificateKind.VACCINATION,
        "URN:UVCI:01:AZ:X#Y",
        new CertificateView.Holder(
            "Məmmədova",
            "Aygün",
            Optional.of("Rəşid qızı"),
            "MAMMADOVA",
            "AYGUN",
            LocalDate.of(1985, 3, 12)),
        new CertificateView.Facts.Vaccinated(
            COMIRNATY, new DosePosition(2, 2), LocalDate.of(2021, 7, 1), "AZ"),
        validity,
        RuleBook.national().inForceOn(LocalDate.of(2021, 7, 1)).orElseThrow(),
        "Ministry of Health of the Republic of Azerbaijan",
        Instant.parse("2021-07-01T08:00:00Z"),
        Instant.parse("2022-07-01T08:00:00Z"),
        "HC1:…",
        CertificateStatus.ISSUED);
  }
}
