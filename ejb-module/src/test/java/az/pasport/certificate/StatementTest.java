package az.pasport.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.pasport.hcert.CertificatePayload;
import az.pasport.hcert.RecoveryEntry;
import az.pasport.hcert.VaccinationEntry;
import az.pasport.person.Fin;
import az.pasport.person.Person;
import az.pasport.person.PersonName;
import az.pasport.record.DosePosition;
import az.pasport.record.VaccineProducts;
import az.pasport.rules.CertificateKind;
import az.pasport.rules.Eligibility;
import az.pasport.rules.MedicalHistory;
import az.pasport.rules.RuleBook;
import az.pasport.rules.ValidityPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StatementTest {
  private static final String IDENTIFIER = "URN:UVCI:01:AZ:23456789ABCDEFGHJKLMNPQR#X";
  private static final MedicalHistory.Source SOURCE =
      new MedicalHistory.Source(UUID.randomUUID(), 1);
  private static final Person AYTAN =
      new Person(
          new Fin("5ZKA7LM"),
          PersonName.of("Məmmədova", "Aytən", "Rəşad qızı"),
          LocalDate.parse("1990-02-14"));
  private static final Instant NOW = Instant.parse("2022-03-01T20:30:00Z");

  private static Statement vaccinated(int doseNumber) {
    var dose =
        new MedicalHistory.Dose(
            SOURCE,
            VaccineProducts.known().byCode("CoronaVac").orElseThrow(),
            new DosePosition(doseNumber, 2),
            LocalDate.parse("2022-02-14"));
    return statement(
        CertificateKind.VACCINATION,
        ValidityPeriod.of(LocalDate.parse("2022-02-14"), LocalDate.parse("2022-08-14")),
        new Eligibility.Attested.Vaccinated(dose));
  }

  private static Statement statement(
      CertificateKind kind, ValidityPeriod validity, Eligibility.Attested attested) {
    var eligible =
        new Eligibility.Eligible(
            kind,
            RuleBook.national().inForceOn(LocalDate.parse("2022-03-01")).orElseThrow(),
            validity,
            attested,
            List.of(SOURCE));
    return new Statement(AYTAN, eligible, IDENTIFIER, "Ministry of Health");
  }

  @Test
  void writesNameAsGivenAndInMachineLetters() {
    CertificatePayload payload = vaccinated(2).payload();

    assertThat(payload.name().familyName()).isEqualTo("Məmmədova");
    assertThat(payload.name().familyNameTransliterated()).isEqualTo("MAMMADOVA");
    assertThat(payload.name().givenNameTransliterated()).isEqualTo("AYTAN");
    assertThat(payload.dateOfBirth()).isEqualTo("1990-02-14");
  }

  @Test
  void writesABoosterAsThreeOfThree() {
    var entry = (VaccinationEntry) vaccinated(3).payload().entry();

    assertThat(entry.dose()).isEqualTo(3);
    assertThat(entry.series()).isEqualTo(3);
    assertThat(entry.product()).isEqualTo("CoronaVac");
    assertThat(entry.country()).isEqualTo("AZ");
    assertThat(entry.identifier()).isEqualTo(IDENTIFIER);
  }

  @Test
  void writesTheValidityOfAnImmunity() {
    var infection = new MedicalHistory.Infection(SOURCE, LocalDate.parse("2022-02-01"));
    var validity = ValidityPeriod.of(LocalDate.parse("2022-02-08"), LocalDate.parse("2022-08-01"));

    var entry =
        (RecoveryEntry)
            statement(
                    CertificateKind.IMMUNITY,
                    validity,
                    new Eligibility.Attested.Recovered(infection))
                .payload()
                .entry();

    assertThat(entry.firstPositive()).isEqualTo("2022-02-01");
    assertThat(entry.validFrom()).isEqualTo("2022-02-08");
    assertThat(entry.validUntil()).isEqualTo("2022-08-01");
  }

  @Test
  void countsACertificateOnTheDayOfBakuOnWhichItWasIssued() {
    var certificate = new Certificate(vaccinated(2), "HC1:", NOW, NOW.plusSeconds(60));

    // Half past midnight on 2 March in Baku.
    assertThat(certificate.issuedOn()).isEqualTo("2022-03-02");
  }

  @Test
  void revokesOnce() {
    var certificate = new Certificate(vaccinated(2), "HC1:", NOW, NOW.plusSeconds(60));
    certificate.revoke(RevocationReason.FRAUD, NOW);

    assertThat(certificate.status()).isEqualTo(CertificateStatus.REVOKED);
    assertThatThrownBy(() -> certificate.revoke(RevocationReason.FRAUD, NOW))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void standsNoLongerOnceItsSignatureExpiresOrItsRecordsMoveOn() {
    Statement statement = vaccinated(2);
    var certificate = new Certificate(statement, "HC1:", NOW, NOW.plusSeconds(60));
    var corrected =
        new Eligibility.Eligible(
            statement.eligible().kind(),
            statement.eligible().decree(),
            statement.eligible().validity(),
            statement.eligible().attested(),
            List.of(new MedicalHistory.Source(SOURCE.recordId(), 2)));

    assertThat(certificate.stillStates(statement.eligible(), NOW)).isTrue();
    assertThat(certificate.stillStates(statement.eligible(), NOW.plusSeconds(60))).isFalse();
    assertThat(certificate.stillStates(corrected, NOW)).isFalse();
  }

  @Test
  void barsItsRecordsWhileTheyAreInDoubtAndUncorrected() {
    var certificate = new Certificate(vaccinated(2), "HC1:", NOW, NOW.plusSeconds(60));
    Set<RestsOn> uncorrected = Set.of(new RestsOn(SOURCE.recordId(), SOURCE.version()));
    Set<RestsOn> corrected = Set.of(new RestsOn(SOURCE.recordId(), SOURCE.version() + 1));
    var eligible = vaccinated(2).eligible();
    assertThat(certificate.bars(eligible, uncorrected)).as("stands").isFalse();

    certificate.revoke(RevocationReason.ISSUED_IN_ERROR, NOW);

    assertThat(certificate.bars(eligible, uncorrected)).isTrue();
    assertThat(certificate.bars(eligible, corrected)).isFalse();
  }

  @Test
  void barsNothingWhenItWasOnlyCopied() {
    var certificate = new Certificate(vaccinated(2), "HC1:", NOW, NOW.plusSeconds(60));
    certificate.revoke(RevocationReason.COPIED, NOW);
    Set<RestsOn> records = Set.of(new RestsOn(SOURCE.recordId(), SOURCE.version()));
    assertThat(certificate.bars(vaccinated(2).eligible(), records)).isFalse();
  }

  @Test
  void sharesItsRecordsWithWhatStands() {
    var first = new Certificate(vaccinated(2), "HC1:", NOW, NOW.plusSeconds(60));
    var second = new Certificate(vaccinated(3), "HC1:", NOW, NOW.plusSeconds(60));
    assertThat(second.sharesRecordsWith(first)).isTrue();
    second.revoke(RevocationReason.COPIED, NOW);
    assertThat(second.sharesRecordsWith(first)).isFalse();
  }
}
