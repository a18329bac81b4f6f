package az.pasport.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.pasport.decree.CertificateKind;
import az.pasport.decree.Clause;
import az.pasport.decree.RuleBook;
import az.pasport.hcert.CertificatePayload;
import az.pasport.hcert.ContraindicationEntry;
import az.pasport.hcert.RecoveryEntry;
import az.pasport.hcert.TestEntry;
import az.pasport.hcert.VaccinationEntry;
import az.pasport.keys.DocumentSigner;
import az.pasport.person.Fin;
import az.pasport.person.Person;
import az.pasport.person.PersonName;
import az.pasport.person.StoredPerson;
import az.pasport.record.DosePosition;
import az.pasport.record.MedicalEvent;
import az.pasport.record.RecordVersion;
import az.pasport.record.TestOutcome;
import az.pasport.record.TestType;
import az.pasport.rules.Eligibility;
import az.pasport.rules.RecordedEvent;
import az.pasport.rules.Validity;
import az.pasport.rules.ValidityHours;
import az.pasport.rules.ValidityPeriod;
import az.pasport.samples.SampleEvents;
import az.pasport.time.BirthDate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CertificateContentTest {
  private static final String IDENTIFIER = "URN:UVCI:01:AZ:23456789ABCDEFGHJKLMNPQR#X";
  private static final RecordVersion SOURCE = new RecordVersion(UUID.randomUUID(), 1);
  private static final Person AYTAN =
      new Person(
          new Fin("5ZKA7LM"),
          PersonName.of("Məmmədova", "Aytən", "Rəşad qızı"),
          BirthDate.of(LocalDate.parse("1990-02-14")));
  private static final Instant NOW = Instant.parse("2022-03-01T20:30:00Z");
  private static final DocumentSigner.Signed SIGNED =
      new DocumentSigner.Signed("HC1:", NOW.plusSeconds(60), "0123456789abcdef");

  private static final Map<CertificateKind, Clause> CLAUSES =
      Map.of(
          CertificateKind.VACCINATION, Clause.SERIES_MONTHS,
          CertificateKind.IMMUNITY, Clause.INFECTION_MONTHS,
          CertificateKind.TEST, Clause.TEST_HOURS,
          CertificateKind.CONTRAINDICATION, Clause.CONCLUSION);

  private static final RecordVersion SECOND_VERSION = new RecordVersion(SOURCE.recordId(), 2);

  private static Certificate issued(CertificateContent content) {
    return new Certificate(content, SIGNED, NOW, Optional.empty());
  }

  private static CertificateContent vaccinated(int doseNumber) {
    return vaccinated(doseNumber, SOURCE);
  }

  private static CertificateContent vaccinated(int doseNumber, RecordVersion source) {
    var position = new DosePosition(doseNumber, 2);
    return content(
        CertificateKind.VACCINATION,
        ValidityPeriod.of(LocalDate.parse("2022-02-14"), LocalDate.parse("2022-08-14")),
        new RecordedEvent<>(
            source,
            SampleEvents.dose(SampleEvents.CORONAVAC, position, LocalDate.parse("2022-02-14"))),
        Optional.of(position.onCertificate()));
  }

  private static CertificateContent content(
      CertificateKind kind, Validity validity, RecordedEvent<?> attested) {
    return content(kind, validity, attested, Optional.empty());
  }

  private static CertificateContent content(
      CertificateKind kind,
      Validity validity,
      RecordedEvent<?> attested,
      Optional<DosePosition> position) {
    var eligible =
        new Eligibility.Eligible(
            kind,
            RuleBook.national().inForceOn(LocalDate.parse("2022-03-01")).orElseThrow(),
            CLAUSES.get(kind),
            validity,
            attested,
            position,
            List.of(attested),
            List.of());
    return new CertificateContent(AYTAN, eligible, IDENTIFIER, "Ministry of Health");
  }

  @Test
  void writesNameAsGivenAndInMachineLetters() {
    CertificatePayload payload = vaccinated(2).payload();

    assertThat(payload.name().familyName()).isEqualTo("Məmmədova");
    assertThat(payload.name().familyNameTransliterated()).isEqualTo("MAMMADOVA");
    assertThat(payload.name().givenNameTransliterated()).isEqualTo("AYTAN");
    assertThat(payload.dateOfBirth()).isEqualTo(BirthDate.parse("1990-02-14"));
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
    var infection =
        new RecordedEvent<>(
            SOURCE,
            new MedicalEvent.Recovery(
                LocalDate.parse("2022-02-01"), LocalDate.parse("2022-02-20"), "H-1"));
    var validity = ValidityPeriod.of(LocalDate.parse("2022-02-08"), LocalDate.parse("2022-08-01"));

    var entry =
        (RecoveryEntry) content(CertificateKind.IMMUNITY, validity, infection).payload().entry();

    assertThat(entry.firstPositive()).isEqualTo("2022-02-01");
    assertThat(entry.validFrom()).isEqualTo("2022-02-08");
    assertThat(entry.validUntil()).isEqualTo("2022-08-01");
  }

  @Test
  void writesAPositiveTestAsTheInfectionSurvived() {
    Instant sampled = Instant.parse("2022-01-31T20:30:00Z");
    var test =
        new RecordedEvent<>(
            SOURCE,
            "Central Laboratory",
            new MedicalEvent.Test(
                TestType.NAAT, Optional.empty(), sampled, NOW, TestOutcome.DETECTED));
    var validity = ValidityPeriod.of(LocalDate.parse("2022-02-08"), LocalDate.parse("2022-08-01"));

    var entry = (RecoveryEntry) content(CertificateKind.IMMUNITY, validity, test).payload().entry();

    // Half past midnight on 1 February in Baku.
    assertThat(entry.firstPositive()).isEqualTo("2022-02-01");
  }

  @Test
  void countsACertificateOnTheDayOfBakuOnWhichItWasIssued() {
    var certificate = issued(vaccinated(2));

    // Half past midnight on 2 March in Baku.
    assertThat(certificate.issuedOn()).isEqualTo("2022-03-02");
  }

  @Test
  void revokesOnce() {
    var certificate = issued(vaccinated(2));
    certificate.revoke(RevocationReason.FRAUD, NOW);

    assertThat(certificate.status()).isEqualTo(CertificateStatus.REVOKED);
    assertThatThrownBy(() -> certificate.revoke(RevocationReason.FRAUD, NOW))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void writesTheAnnouncedTestInWholeSeconds() {
    Instant sampled = Instant.parse("2022-02-28T05:10:20.7Z");
    Instant announced = Instant.parse("2022-02-28T14:30:10.9Z");
    var test =
        new RecordedEvent<>(
            SOURCE,
            "Central Laboratory",
            new MedicalEvent.Test(
                TestType.NAAT,
                Optional.of("Allplex"),
                sampled,
                announced,
                TestOutcome.NOT_DETECTED));
    var hours = new ValidityHours(announced, announced.plus(Duration.ofHours(72)));

    CertificateContent content = content(CertificateKind.TEST, hours, test);
    var entry = (TestEntry) content.payload().entry();

    assertThat(entry.testType()).isEqualTo(TestEntry.NAAT);
    assertThat(entry.result()).isEqualTo(TestEntry.NOT_DETECTED);
    assertThat(entry.sampleTaken()).isEqualTo("2022-02-28T05:10:20Z");
    assertThat(entry.testCentre()).isEqualTo("Central Laboratory");
    assertThat(issued(content).validity()).isEqualTo(hours);
  }

  @Test
  void writesTheConclusionOfAContraindication() {
    var conclusion =
        new MedicalEvent.Contraindication(
            "SN-2022/117", LocalDate.parse("2022-02-01"), LocalDate.parse("2022-08-01"));

    var entry =
        (ContraindicationEntry)
            content(
                    CertificateKind.CONTRAINDICATION,
                    ValidityPeriod.of(conclusion.validFrom(), conclusion.validUntil()),
                    new RecordedEvent<>(SOURCE, conclusion))
                .payload()
                .entry();

    assertThat(entry.conclusion()).isEqualTo("SN-2022/117");
    assertThat(entry.validFrom()).isEqualTo("2022-02-01");
    assertThat(entry.validUntil()).isEqualTo("2022-08-01");
  }

  @Test
  void statesNoLongerWhatAnotherVersionOfItsRecordSays() {
    Certificate certificate = issued(vaccinated(2));

    assertThat(certificate.stillStates(vaccinated(2).eligible())).isTrue();
    assertThat(certificate.stillStates(vaccinated(2, SECOND_VERSION).eligible())).isFalse();
  }

  /** A certificate on a frozen record is staff's to decide; a changed record beside it is not. */
  @Test
  void restsOnOthersThanWhatIsLeftApart() {
    Certificate certificate = issued(vaccinated(2));
    Set<UUID> frozen = Set.of(SOURCE.recordId());

    assertThat(certificate.restsOnRecord(frozen)).isTrue();
    assertThat(certificate.restsOnlyOn(Set.of(), frozen)).isTrue();
    assertThat(certificate.restsOnlyOn(Set.of(), Set.of())).isFalse();
    assertThat(certificate.restsOnRecord(Set.of(UUID.randomUUID()))).isFalse();
  }

  @Test
  void statesItsHolderAfterACorrectionOfThePatronymicAlone() {
    var holder =
        new Person(
            new Fin("5ZKA7LM"),
            PersonName.of("Məmmədova", "Aytən", null),
            BirthDate.of(LocalDate.parse("1990-02-14")));

    StoredPerson.correct(holder, AYTAN.name(), AYTAN.birthDate());
    assertThat(holder.detailsVersion()).isEqualTo(1);
    StoredPerson.correct(
        holder, PersonName.of("Quliyeva", "Aytən", "Rəşad qızı"), AYTAN.birthDate());
    assertThat(holder.detailsVersion()).isEqualTo(2);
  }

  @Test
  void isRenewedOnceItsSignatureHasEnded() {
    Certificate certificate = issued(vaccinated(2));

    assertThat(certificate.needsRenewal(NOW)).isFalse();
    assertThat(certificate.needsRenewal(NOW.plusSeconds(60))).isTrue();
  }

  @Test
  void namesTheCertificateInWhosePlaceItWasIssued() {
    Certificate first = issued(vaccinated(2));
    var second = new Certificate(vaccinated(3), SIGNED, NOW, Optional.of(first));

    assertThat(first.replaces()).isEmpty();
    assertThat(second.replaces()).contains(IDENTIFIER);
  }

  @Test
  void barsItsRecordsWhileTheyAreInDoubtAndUncorrected() {
    var certificate = issued(vaccinated(2));
    var eligible = vaccinated(2).eligible();
    assertThat(certificate.bars(eligible)).as("stands").isFalse();

    certificate.revoke(RevocationReason.ISSUED_IN_ERROR, NOW);

    assertThat(certificate.bars(eligible)).isTrue();
    assertThat(certificate.bars(vaccinated(2, SECOND_VERSION).eligible())).isFalse();
  }

  @Test
  void barsNothingWhenItWasOnlyCopied() {
    var certificate = issued(vaccinated(2));
    certificate.revoke(RevocationReason.COPIED, NOW);
    assertThat(certificate.bars(vaccinated(2).eligible())).isFalse();
  }

  @Test
  void sharesItsRecordsWithWhatStands() {
    var first = issued(vaccinated(2));
    var second = issued(vaccinated(3));
    assertThat(second.sharesRecordsWith(first)).isTrue();
    second.revoke(RevocationReason.COPIED, NOW);
    assertThat(second.sharesRecordsWith(first)).isFalse();
  }
}
