package az.pasport.tool;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.hcert.ContraindicationEntry;
import az.pasport.hcert.Entry;
import az.pasport.hcert.HcertDecoder;
import az.pasport.hcert.HcertException;
import az.pasport.hcert.RecoveryEntry;
import az.pasport.hcert.TestEntry;
import az.pasport.hcert.VaccinationEntry;
import az.pasport.revocationlist.RevocationHash;
import az.pasport.revocationlist.RevocationSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyCommandTest {
  private static final String IDENTIFIER = "URN:UVCI:01:AZ:23456789ABCDEFGHJKLMNPQR#A";

  /** The country: its authority, a document signer, the key that signs the documents. */
  private static Country country = new Country();

  @TempDir Path folder;
  private Path anchor = Path.of("");

  @BeforeAll
  static void found() {
    country = new Country();
  }

  @BeforeEach
  void writeAnchor() throws IOException {
    anchor = Files.writeString(folder.resolve("csca.pem"), country.authorityPem());
  }

  @Test
  void acceptsWhatAListedSignerSigned() throws IOException {
    Run run = verify(vaccination(), country.bundle());
    assertThat(run.out())
        .startsWith("VALID OK")
        .contains("Kind: VACCINATION")
        .contains("Name: Məmmədova Aytən (MAMMADOVA AYTAN)")
        .contains("Date of birth: 1990-05-17");
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("up to the given authority");
  }

  @Test
  void saysThatWithoutAnAuthorityTheListProvesLittle() throws IOException {
    Run run = Run.of("verify", vaccination(), "--trust", write(country.bundle()).toString());
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("only against the key that it carries");
  }

  @Test
  void acceptsBySignersListAndByPem() throws IOException {
    for (String trust : new String[] {country.signers(), country.signerPem()}) {
      Run run = Run.of("verify", vaccination(), "--trust", write(trust).toString());
      assertThat(run.out()).startsWith("VALID OK");
      assertThat(run.err()).contains("No revocation list");
    }
  }

  @Test
  void refusesAChangedCharacter() throws IOException {
    String text = vaccination();
    char changed = text.charAt(300) == 'A' ? 'B' : 'A';
    Run run = verify(text.substring(0, 300) + changed + text.substring(301), country.bundle());
    assertThat(run.out()).startsWith("NOT_VALID");
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void refusesWhatIsNoCertificate() throws IOException {
    assertThat(verify("HC2:ABC", country.bundle()).out()).startsWith("NOT_VALID NOT_A_CERTIFICATE");
  }

  @Test
  void cannotTellOfAStranger() throws IOException {
    String text = new Country().certificate(vaccinationEntry(), Run.NOW);
    Run run = verify(text, country.bundle());
    assertThat(run.out()).startsWith("CANNOT_TELL UNKNOWN_ISSUER");
    assertThat(run.code()).isEqualTo(2);
  }

  @Test
  void refusesWhatAWithdrawnKeySigned() throws IOException {
    var former = new Country();
    String text = former.certificate(vaccinationEntry(), Run.NOW);
    Path trust = write(new Country().withdrawing(former).bundle());
    Run run = Run.of("verify", text, "--trust", trust.toString());
    assertThat(run.out()).startsWith("NOT_VALID KEY_WITHDRAWN");
    assertThat(run.code()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"identifier", "countryIdentifier", "signature"})
  void refusesWhatIsRevoked(String by) throws IOException {
    String text = vaccination();
    Run run = verify(text, country.revoking(by, text, IDENTIFIER).bundle());
    assertThat(run.out()).startsWith("NOT_VALID REVOKED").contains("Məmmədova");
    country = country.revokingNothing();
  }

  @ParameterizedTest
  @ValueSource(strings = {"identifier", "countryIdentifier", "signature"})
  void readsTheCompressedFormOfTheRevocations(String by) throws IOException, HcertException {
    String text = vaccination();
    RevocationHash revoked =
        switch (by) {
          case "identifier" -> RevocationHash.of(IDENTIFIER);
          case "countryIdentifier" -> RevocationHash.of("AZ" + IDENTIFIER);
          default -> RevocationHash.of(Arrays.copyOf(HcertDecoder.unwrap(text).signature(), 32));
        };
    RevocationSet list = RevocationSet.of(List.of(revoked, RevocationHash.of("another")));
    Run exact = verify(text, country.compactBundle(list, "revocationHashes", list.hashes()));
    assertThat(exact.out()).startsWith("NOT_VALID REVOKED").contains("Məmmədova");
    Run filter = verify(text, country.compactBundle(list, "revocationFilters", list.filters()));
    assertThat(filter.out())
        .startsWith("CANNOT_TELL REVOCATION_UNCONFIRMED")
        .contains("/trust/bundle")
        .contains("Məmmədova");
    assertThat(filter.code()).isEqualTo(2);

    RevocationSet others = RevocationSet.of(List.of(RevocationHash.of("another")));
    for (Run run :
        List.of(
            verify(text, country.compactBundle(others, "revocationHashes", others.hashes())),
            verify(text, country.compactBundle(others, "revocationFilters", others.filters())))) {
      assertThat(run.out()).startsWith("VALID OK");
    }
  }

  @Test
  void isNotValidForAnotherReasonWhateverTheFilterSays() throws IOException {
    RevocationSet list = RevocationSet.of(List.of(RevocationHash.of(IDENTIFIER)));
    String old = country.certificate(vaccinationEntry(), Run.NOW.minus(Duration.ofDays(400)));
    Run run = verify(old, country.compactBundle(list, "revocationFilters", list.filters()));
    assertThat(run.out()).startsWith("NOT_VALID EXPIRED");
  }

  @Test
  void refusesRevocationsThatAreNotThoseOfTheirIndex() throws IOException {
    RevocationSet list = RevocationSet.of(List.of(RevocationHash.of(IDENTIFIER)));
    byte[] filters = list.filters();
    for (byte[] wrong :
        List.of(
            RevocationSet.EMPTY.filters(),
            Arrays.copyOf(filters, filters.length - 1),
            Arrays.copyOf(filters, filters.length + 1),
            new byte[0])) {
      Run run = verify(vaccination(), country.compactBundle(list, "revocationFilters", wrong));
      assertThat(run.code()).isEqualTo(CommandRunner.NO_INPUT);
      assertThat(run.err()).contains("the revocations in the trust file");
    }
    Run run =
        verify(
            vaccination(),
            country.compactBundle(list, "revocationHashes", RevocationSet.EMPTY.hashes()));
    assertThat(run.err()).contains("not those of its index");
  }

  @Test
  void cannotTellByStaleLists() throws IOException {
    Path trust = write(country.bundle());
    Run run =
        Run.of(
            "verify",
            vaccination(),
            "--trust",
            trust.toString(),
            "--anchor",
            anchor.toString(),
            "--at",
            "2021-11-20T00:00:00Z");
    assertThat(run.out()).startsWith("CANNOT_TELL STALE_LISTS");
    assertThat(run.code()).isEqualTo(2);
  }

  @Test
  void warnsOfListsThatAreOld() throws IOException {
    Path trust = write(country.bundle());
    Run run =
        Run.of(
            "verify", vaccination(), "--trust", trust.toString(), "--at", "2021-11-03T00:00:00Z");
    assertThat(run.out()).startsWith("VALID OK");
    assertThat(run.err()).contains("signers list is old").contains("revocations list is old");
  }

  @Test
  void refusesAListThatAnotherAuthoritySigned() throws IOException {
    Run run = verify(vaccination(), new Country().bundle());
    assertThat(run.code()).isEqualTo(CommandRunner.NO_INPUT);
    assertThat(run.err()).contains("does not lead to the given authority");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void refusesAListSignedWithADocumentSignersKey() throws IOException {
    Run run = verify(vaccination(), country.bundleSignedByTheDocumentSigner());
    assertThat(run.code()).isEqualTo(CommandRunner.NO_INPUT);
    assertThat(run.err()).contains("may not sign trust documents");
  }

  @Test
  void refusesADamagedList() throws IOException {
    String list = country.signers();
    int payload = list.indexOf('.') + 40;
    char changed = list.charAt(payload) == 'A' ? 'B' : 'A';
    Run run =
        verify(vaccination(), list.substring(0, payload) + changed + list.substring(payload + 1));
    assertThat(run.code()).isEqualTo(CommandRunner.NO_INPUT);
  }

  @Test
  void refusesOneListForTheOther() throws IOException {
    Run run = verify(vaccination(), country.revocations());
    assertThat(run.err()).contains("no pasport-signers");
  }

  @Test
  void refusesTheExpiredAndTheFuture() throws IOException {
    String old = country.certificate(vaccinationEntry(), Run.NOW.minus(Duration.ofDays(400)));
    assertThat(verify(old, country.bundle()).out()).startsWith("NOT_VALID EXPIRED");
    String early = country.certificate(vaccinationEntry(), Run.NOW.plus(Duration.ofDays(1)));
    assertThat(verify(early, country.bundle()).out()).startsWith("NOT_VALID NOT_YET_VALID");
  }

  @Test
  void refusesADetectedTest() throws IOException {
    TestEntry test =
        new TestEntry(
            Entry.COVID_19,
            TestEntry.NAAT,
            "",
            "",
            Run.NOW,
            TestEntry.DETECTED,
            "",
            "AZ",
            "Demo",
            IDENTIFIER);
    assertThat(verify(country.certificate(test, Run.NOW), country.bundle()).out())
        .startsWith("NOT_VALID DETECTED_TEST");
  }

  @Test
  void refusesARecoveryBeforeAndAfterItsDays() throws IOException {
    RecoveryEntry over = recovery(LocalDate.of(2021, 5, 1), LocalDate.of(2021, 10, 31));
    assertThat(verify(country.certificate(over, Run.NOW), country.bundle()).out())
        .as("as the server says of a certificate of ours")
        .startsWith("NOT_VALID RULE_ENDED");
    RecoveryEntry ahead = recovery(LocalDate.of(2021, 11, 2), LocalDate.of(2022, 10, 31));
    assertThat(verify(country.certificate(ahead, Run.NOW), country.bundle()).out())
        .startsWith("NOT_VALID NOT_YET_VALID");
  }

  @Test
  void refusesAKindForWhichTheSignerIsNotListed() throws IOException {
    assertThat(verify(vaccination(), country.bundleFor("TEST", "RECOVERY")).out())
        .startsWith("NOT_VALID WRONG_KEY_USAGE");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void refusesWhatSaysToBeOursUnderAForeignSigner(boolean listed) throws IOException {
    Country sweden = new Country("SE");
    String text = sweden.certificate(vaccinationEntry(), Run.NOW);
    String trust = listed ? sweden.bundle() : sweden.signerPem();
    Run run = Run.of("verify", text, "--trust", write(trust).toString());
    assertThat(run.out()).startsWith("NOT_VALID NOT_ISSUED_BY_US");
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void saysOfAValidContraindicationWhatItMeans() throws IOException {
    String text = country.certificate(contraindication(), Run.NOW);
    assertThat(text).startsWith("AZ1:");
    for (String trust : new String[] {country.bundle(), country.signerPem()}) {
      Run run = Run.of("verify", text, "--trust", write(trust).toString());
      assertThat(run.out())
          .startsWith("VALID OK")
          .contains("not a vaccination certificate")
          .contains("Kind: CONTRAINDICATION");
    }
  }

  @Test
  void refusesAContraindicationBeforeAndAfterItsDays() throws IOException {
    String trust = write(country.signerPem()).toString();
    String text = country.certificate(contraindication(), Run.NOW);
    assertThat(Run.of("verify", text, "--trust", trust, "--at", "2022-02-01T12:00:00Z").out())
        .startsWith("NOT_VALID RULE_ENDED");
    String early = country.certificate(contraindication(), Run.NOW.minus(Duration.ofDays(40)));
    assertThat(Run.of("verify", early, "--trust", trust, "--at", "2021-10-01T12:00:00Z").out())
        .startsWith("NOT_VALID NOT_YET_VALID");
  }

  @Test
  void refusesAContraindicationOfAKeyThatMayNotSignIt() throws IOException {
    String ours = country.certificate(contraindication(), Run.NOW);
    assertThat(verify(ours, country.bundleFor("VACCINATION", "TEST", "RECOVERY")).out())
        .startsWith("NOT_VALID WRONG_KEY_USAGE");
    Country sweden = new Country("SE");
    String foreign = sweden.certificate(contraindication(), Run.NOW);
    assertThat(Run.of("verify", foreign, "--trust", write(sweden.bundle()).toString()).out())
        .startsWith("NOT_VALID WRONG_KEY_USAGE");
  }

  @Test
  void refusesAPrefixThatIsNotTheSignedClaims() throws IOException {
    String text = country.certificate(contraindication(), Run.NOW);
    assertThat(verify("HC1:" + text.substring(4), country.bundle()).out())
        .startsWith("NOT_VALID MALFORMED_CONTENT");
    assertThat(verify("AZ1:" + vaccination().substring(4), country.bundle()).out())
        .startsWith("NOT_VALID MALFORMED_CONTENT");
  }

  private static ContraindicationEntry contraindication() {
    return new ContraindicationEntry(
        Entry.COVID_19,
        "ƏG-2021/0815",
        LocalDate.of(2021, 11, 1),
        LocalDate.of(2022, 1, 31),
        "AZ",
        "Demo",
        IDENTIFIER);
  }

  private Run verify(String text, String trust) throws IOException {
    return Run.of(
        "verify", text, "--trust", write(trust).toString(), "--anchor", anchor.toString());
  }

  private Path write(String trust) throws IOException {
    return Files.writeString(folder.resolve("trust"), trust);
  }

  private static String vaccination() {
    return country.certificate(vaccinationEntry(), Run.NOW);
  }

  private static VaccinationEntry vaccinationEntry() {
    return new VaccinationEntry(
        Entry.COVID_19,
        "1157024006",
        "CoronaVac",
        "Sinovac-Biotech",
        2,
        2,
        LocalDate.of(2021, 6, 15),
        "AZ",
        "Demo",
        IDENTIFIER);
  }

  private static RecoveryEntry recovery(LocalDate from, LocalDate until) {
    return new RecoveryEntry(
        Entry.COVID_19, LocalDate.of(2021, 4, 20), "AZ", "Demo", from, until, IDENTIFIER);
  }
}
