package az.pasport.verification;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.hcert.Base45;
import az.pasport.hcert.CertificatePayload;
import az.pasport.hcert.DccKeyUsage;
import az.pasport.hcert.HcertDecoder;
import az.pasport.hcert.HcertException;
import az.pasport.hcert.HolderName;
import az.pasport.hcert.TestEntry;
import az.pasport.hcert.Zlib;
import az.pasport.keys.DocumentSigner;
import az.pasport.keys.TestTrust;
import az.pasport.message.Messages;
import az.pasport.rules.ValidityPeriod;
import az.pasport.samples.SampleEntries;
import az.pasport.time.BirthDate;
import az.pasport.trustlist.TestTrustLists;
import az.pasport.trustlist.TrustList;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.zip.Deflater;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifierTest {
  private static final Instant NOW = Instant.parse("2021-10-10T08:00:00Z");
  private static final Instant EXPIRES = NOW.plus(Duration.ofDays(365));
  private static final String IDENTIFIER = "URN:UVCI:01:AZ:23456789ABCDEFGHJKLMNPQR#A";
  private static final HolderName NAME =
      new HolderName("Əliyeva", "Nigar İlham qızı", "ALIYEVA", "NIGAR");
  private static final SampleEntries ENTRIES = new SampleEntries("Səhiyyə Nazirliyi", IDENTIFIER);

  @TempDir static Path folder;
  private static DocumentSigner signer;
  private static TrustList trust;

  private final Map<String, RegisteredCertificate> issued = new HashMap<>();

  @BeforeAll
  static void makeKeys() {
    trust = TestTrustLists.list(folder, Clock.fixed(NOW, ZoneOffset.UTC));
    assertThat(trust.signers()).hasSize(4);
    signer = TestTrust.signer(folder, Clock.fixed(NOW, ZoneOffset.UTC));
    assertThat(signer.ready()).isTrue();
  }

  private static CertificatePayload vaccination() {
    return new CertificatePayload(
        NAME, "1990-12-31", ENTRIES.vaccination(LocalDate.of(2021, 8, 1)));
  }

  private static CertificatePayload contraindication() {
    return new CertificatePayload(
        NAME,
        "1990-12-31",
        ENTRIES.contraindication(
            "ƏG-2021/0815", LocalDate.of(2021, 8, 9), LocalDate.of(2021, 10, 10)));
  }

  private static CertificatePayload recovery() {
    return new CertificatePayload(
        NAME,
        "1990-12-31",
        ENTRIES.recovery(
            LocalDate.of(2021, 8, 1), LocalDate.of(2021, 8, 15), LocalDate.of(2022, 2, 1)));
  }

  private String issue(CertificatePayload payload, ValidityPeriod validity) {
    String qr = signer.sign(payload, NOW, EXPIRES).qr();
    issued.put(IDENTIFIER, registered(qr, validity));
    return qr;
  }

  private static RegisteredCertificate registered(String qr, ValidityPeriod validity) {
    try {
      return new RegisteredCertificate(HcertDecoder.unwrap(qr), false, Optional.of(validity));
    } catch (HcertException e) {
      throw new AssertionError(e);
    }
  }

  private String issueEndless() {
    return issue(vaccination(), ValidityPeriod.endlessFrom(LocalDate.of(2021, 8, 1)));
  }

  /** A verifier whose clock stands still. */
  private record VerifierAt(Instant now, Verifier verifier) {
    Verdict verify(String qr) {
      return verifier.verify(qr, now);
    }
  }

  private VerifierAt at(Instant now) {
    return new VerifierAt(
        now,
        new Verifier(trust, (hcert, entry) -> Optional.ofNullable(issued.get(entry.identifier()))));
  }

  @Test
  void findsAnIssuedCertificateValid() {
    Verdict verdict = at(NOW).verify("  " + issueEndless() + "\n");

    assertThat(verdict.outcome()).isEqualTo(Outcome.VALID);
    assertThat(verdict.reason()).isEqualTo(Reason.OK);
    CertificateFacts attested = verdict.attested().orElseThrow();
    assertThat(attested.kind()).isEqualTo(CertificateFacts.Kind.VACCINATION);
    assertThat(attested.name()).isEqualTo("Əliyeva Nigar İlham qızı");
    assertThat(attested.latinName()).isEqualTo("ALIYEVA NIGAR");
    assertThat(attested.dateOfBirth()).isEqualTo(BirthDate.parse("1990-12-31"));
    assertThat(attested.entry().identifier()).isEqualTo(IDENTIFIER);
    assertThat(attested.issuingCountry()).isEqualTo("AZ");
    assertThat(attested.validFrom()).contains(LocalDate.of(2021, 8, 1));
    assertThat(attested.validUntil()).isEmpty();
  }

  @Test
  void neverFindsAChangedTextValid() {
    String qr = issueEndless();
    VerifierAt verification = at(NOW);
    for (int i = 0; i < qr.length(); i++) {
      char other = qr.charAt(i) == '7' ? '8' : '7';
      Verdict verdict = verification.verify(qr.substring(0, i) + other + qr.substring(i + 1));
      assertThat(verdict.outcome()).as("character %s", i).isEqualTo(Outcome.NOT_VALID);
    }
  }

  @Test
  void showsWhoseCertificateItWasThatWasRevoked() {
    String qr = issueEndless();
    issued.computeIfPresent(
        IDENTIFIER,
        (identifier, was) -> new RegisteredCertificate(was.issued(), true, was.validity()));

    Verdict verdict = at(NOW).verify(qr);

    assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_VALID);
    assertThat(verdict.reason()).isEqualTo(Reason.REVOKED);
    assertThat(verdict.attested().orElseThrow().holder().familyName()).isEqualTo("Əliyeva");
  }

  @Test
  void refusesASignatureBehindWhichNothingWasIssued() {
    String qr = signer.sign(vaccination(), NOW, EXPIRES).qr();
    assertThat(at(NOW).verify(qr).reason()).isEqualTo(Reason.NOT_ISSUED_BY_US);
  }

  @Test
  void refusesASecondTextUnderAnIssuedIdentifier() {
    issueEndless();
    CertificatePayload otherPerson =
        new CertificatePayload(
            new HolderName("X", "Y", "X", "Y"), "1990-12-31", vaccination().entry());
    String forged = signer.sign(otherPerson, NOW, EXPIRES).qr();

    assertThat(at(NOW).verify(forged).reason()).isEqualTo(Reason.NOT_ISSUED_BY_US);
  }

  @Test
  void raisesTheAlarmOnlyForContentThatWasNeverIssued() throws HcertException {
    String qr = issueEndless();
    List<LogRecord> alarms = new ArrayList<>();
    Handler handler = collecting(alarms);
    Logger logger = Logger.getLogger("az.pasport.verification");
    logger.addHandler(handler);
    try {
      assertThat(at(NOW).verify(compressedAnew(qr)).reason()).isEqualTo(Reason.OK);
      assertThat(alarms).isEmpty();
      String never = signer.sign(recovery(), NOW, EXPIRES).qr();
      assertThat(at(NOW).verify(never).reason()).isEqualTo(Reason.NOT_ISSUED_BY_US);
      assertThat(alarms).hasSize(1).allMatch(alarm -> alarm.getMessage().startsWith("ALARM"));
    } finally {
      logger.removeHandler(handler);
    }
  }

  private static String compressedAnew(String qr) throws HcertException {
    Deflater deflater = new Deflater(Deflater.NO_COMPRESSION);
    deflater.setInput(Zlib.inflate(Base45.decode(qr.substring(4))));
    deflater.finish();
    byte[] stream = new byte[4096];
    int length = deflater.deflate(stream);
    deflater.end();
    String anew = "HC1:" + Base45.encode(Arrays.copyOf(stream, length));
    assertThat(anew).isNotEqualTo(qr);
    return anew;
  }

  private static Handler collecting(List<LogRecord> records) {
    return new Handler() {
      @Override
      public void publish(LogRecord record) {
        records.add(record);
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  @Test
  void countsValidityInDaysOfBaku() {
    LocalDate last = LocalDate.of(2021, 10, 10);
    String qr = issue(vaccination(), ValidityPeriod.of(LocalDate.of(2021, 8, 1), last));

    assertThat(at(Instant.parse("2021-10-10T19:59:59Z")).verify(qr).reason()).isEqualTo(Reason.OK);
    Verdict after = at(Instant.parse("2021-10-10T20:00:00Z")).verify(qr);
    assertThat(after.outcome()).isEqualTo(Outcome.NOT_VALID);
    assertThat(after.reason()).isEqualTo(Reason.RULE_ENDED);
    assertThat(after.attested().orElseThrow().validUntil()).contains(last);
  }

  @Test
  void refusesACertificateWhoseValidityBeginsLater() {
    String qr = issue(recovery(), ValidityPeriod.endlessFrom(LocalDate.of(2021, 10, 11)));
    assertThat(at(NOW).verify(qr).reason()).isEqualTo(Reason.NOT_YET_VALID);
  }

  @Test
  void refusesAnExpiredText() {
    String qr = issueEndless();
    assertThat(at(EXPIRES.minusSeconds(1)).verify(qr).reason()).isEqualTo(Reason.OK);
    assertThat(at(EXPIRES).verify(qr).reason()).isEqualTo(Reason.EXPIRED);
  }

  @Test
  void forgivesAClockThatIsAMinuteBehindAndNoMore() {
    String qr = issueEndless();
    assertThat(at(NOW.minusSeconds(60)).verify(qr).reason()).isEqualTo(Reason.OK);
    assertThat(at(NOW.minusSeconds(61)).verify(qr).reason()).isEqualTo(Reason.NOT_YET_VALID);
  }

  @Test
  void cannotTellAboutAnIssuerThatIsNotOnTheList(@TempDir Path elsewhere) {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    assertThat(TestTrustLists.list(elsewhere, clock).signers()).hasSize(4);
    String qr = TestTrust.signer(elsewhere, clock).sign(vaccination(), NOW, EXPIRES).qr();

    Verdict verdict = at(NOW).verify(qr);

    assertThat(verdict.outcome()).isEqualTo(Outcome.CANNOT_TELL);
    assertThat(verdict.reason()).isEqualTo(Reason.UNKNOWN_ISSUER);
    assertThat(verdict.attested()).isEmpty();
  }

  @Test
  void refusesWhatAWithdrawnKeyOfOursSigned(@TempDir Path before) {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    String qr = TestTrust.signer(before, clock).sign(vaccination(), NOW, EXPIRES).qr();

    Verdict verdict =
        new Verifier(
                TestTrustLists.listAfterWithdrawal(folder, before, clock),
                (hcert, entry) -> Optional.empty())
            .verify(qr, NOW);

    assertThat(verdict.outcome()).isEqualTo(Outcome.NOT_VALID);
    assertThat(verdict.reason()).isEqualTo(Reason.KEY_WITHDRAWN);
    assertThat(verdict.attested()).as("nothing of it can be believed").isEmpty();
  }

  @Test
  void cannotTellWhenTheRegisterDoesNotAnswer() {
    String qr = issueEndless();
    Verifier verifier =
        new Verifier(
            trust,
            (hcert, entry) -> {
              throw new RegisterUnavailable(new IllegalStateException("down"));
            });

    Verdict verdict = verifier.verify(qr, NOW);

    assertThat(verdict.outcome()).isEqualTo(Outcome.CANNOT_TELL);
    assertThat(verdict.reason()).isEqualTo(Reason.UNAVAILABLE);
    assertThat(verdict.attested().orElseThrow().dateOfBirth())
        .isEqualTo(BirthDate.parse("1990-12-31"));
  }

  @Test
  void refusesATestThatFoundTheVirus() {
    assertThat(at(NOW).verify(issue(test(TestEntry.DETECTED), sinceAugust())).reason())
        .isEqualTo(Reason.DETECTED_TEST);
    assertThat(at(NOW).verify(issue(test("1"), sinceAugust())).reason())
        .isEqualTo(Reason.MALFORMED_CONTENT);
    assertThat(at(NOW).verify(issue(test(TestEntry.NOT_DETECTED), sinceAugust())).reason())
        .isEqualTo(Reason.OK);
  }

  private static ValidityPeriod sinceAugust() {
    return ValidityPeriod.endlessFrom(LocalDate.of(2021, 8, 1));
  }

  private static CertificatePayload test(String result) {
    return new CertificatePayload(NAME, "1990", ENTRIES.test(NOW, result));
  }

  @Test
  void saysOfAValidContraindicationThatItIsOneAndWhatItMeans() {
    String qr =
        issue(
            contraindication(),
            ValidityPeriod.of(LocalDate.of(2021, 8, 9), LocalDate.of(2021, 10, 10)));
    assertThat(qr).startsWith("AZ1:");

    Verdict verdict = at(NOW).verify(qr);

    assertThat(verdict.reason()).isEqualTo(Reason.OK);
    CertificateFacts attested = verdict.attested().orElseThrow();
    assertThat(attested.kind()).isEqualTo(CertificateFacts.Kind.CONTRAINDICATION);
    assertThat(attested.validFrom()).contains(LocalDate.of(2021, 8, 9));
    assertThat(attested.validUntil()).contains(LocalDate.of(2021, 10, 10));
    assertThat(text(verdict))
        .startsWith(Messages.EN.of(Reason.OK))
        .contains("need not be vaccinated")
        .contains("not a vaccination certificate");
    assertThat(at(Instant.parse("2021-10-10T20:00:00Z")).verify(qr).reason())
        .isEqualTo(Reason.RULE_ENDED);
  }

  @Test
  void showsThePeriodOfAContraindicationThatIsInNoRegister() {
    CertificateFacts attested =
        at(NOW).verify(signer.sign(contraindication(), NOW, EXPIRES).qr()).attested().orElseThrow();
    assertThat(attested.validFrom()).contains(LocalDate.of(2021, 8, 9));
    assertThat(attested.validUntil()).contains(LocalDate.of(2021, 10, 10));
  }

  @Test
  void addsNoMeaningToOtherKindsNorToWhatIsNotValid() {
    assertThat(text(at(NOW).verify(issueEndless()))).isEqualTo(Messages.EN.of(Reason.OK));
    Verdict notIssued = at(NOW).verify(signer.sign(contraindication(), NOW, EXPIRES).qr());
    assertThat(notIssued.reason()).isEqualTo(Reason.NOT_ISSUED_BY_US);
    assertThat(text(notIssued)).isEqualTo(Messages.EN.of(Reason.NOT_ISSUED_BY_US));
  }

  @Test
  void refusesAPrefixThatIsNotTheSignedClaims() {
    String contraindication = issue(contraindication(), sinceAugust());
    assertThat(at(NOW).verify("HC1:" + contraindication.substring(4)).reason())
        .isEqualTo(Reason.MALFORMED_CONTENT);
    assertThat(at(NOW).verify("AZ1:" + issueEndless().substring(4)).reason())
        .isEqualTo(Reason.MALFORMED_CONTENT);
  }

  @Test
  void refusesAContraindicationThatAForeignKeySigned(@TempDir Path own) {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    TrustList foreign =
        TestTrustLists.foreign(
            own, clock, TestTrust.certificate(folder, clock, DccKeyUsage.CONTRAINDICATION));
    String qr = TestTrust.signedAbroad(folder, clock, contraindication());
    assertThat(verdictOf(foreign, qr, NOW)).isEqualTo(Reason.WRONG_KEY_USAGE);
  }

  @Test
  void measuresAForeignRecoveryByItsOwnPeriod(@TempDir Path own) {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    TrustList foreign =
        TestTrustLists.foreign(
            own, clock, TestTrust.certificate(folder, clock, DccKeyUsage.RECOVERY));
    String qr = TestTrust.signedAbroad(folder, clock, recovery());

    assertThat(verdictOf(foreign, qr, Instant.parse("2022-02-01T12:00:00Z"))).isEqualTo(Reason.OK);
    assertThat(verdictOf(foreign, qr, Instant.parse("2022-02-02T12:00:00Z")))
        .isEqualTo(Reason.EXPIRED);
  }

  @Test
  void refusesACertificateOfOursThatAForeignKeySigned(@TempDir Path own) {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    TrustList foreign =
        TestTrustLists.foreign(
            own, clock, TestTrust.certificate(folder, clock, DccKeyUsage.RECOVERY));
    String qr = signer.sign(recovery(), NOW, EXPIRES).qr();

    assertThat(verdictOf(foreign, qr, NOW.plusSeconds(60))).isEqualTo(Reason.NOT_ISSUED_BY_US);
  }

  private static Reason verdictOf(TrustList trust, String qr, Instant now) {
    CertificateRegister unused =
        (hcert, entry) -> {
          throw new AssertionError("Another country's certificate is not in our register");
        };
    return new Verifier(trust, unused).verify(qr, now).reason();
  }

  @Test
  void refusesWhatIsNoCertificate() {
    assertThat(at(NOW).verify("").reason()).isEqualTo(Reason.NOT_A_CERTIFICATE);
    assertThat(at(NOW).verify("https://example.az").reason()).isEqualTo(Reason.NOT_A_CERTIFICATE);
    assertThat(at(NOW).verify("HC1:" + "0".repeat(5000)).reason()).isEqualTo(Reason.TOO_LARGE);
    assertThat(at(NOW).verify("HC1:ABC").reason()).isEqualTo(Reason.DAMAGED);
  }

  private static String text(Verdict verdict) {
    return new VerdictFormatter(Messages.EN).format(verdict);
  }
}
