package az.pasport.ws.proof;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.security.Caller;
import az.pasport.security.FacilityCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.message.WSSecUsernameToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Rules 2, 6 and 7 of the package: the worker's token. */
class WorkerTokenProofTest {
  private static final Consumer<WSSecUsernameToken> AS_IT_IS = how -> {};

  private final VerifierUnderTest verifier =
      new VerifierUnderTest().connectedTo(SigningFacility.BAKU);

  @ParameterizedTest
  @ValueSource(strings = {TestMessage.SOAP_1_1, TestMessage.SOAP_1_2})
  void provesTheWorkerOfTheConnectedFacility(String soap) throws AuthenticationFailure {
    VerifiedMessage proved =
        verifier.take(
            SigningFacility.seal(TestMessage.of(soap), "17", InMemoryCredentialStore.SECRET));
    assertThat(proved.sender())
        .isEqualTo(new Caller.Facility(new FacilityCode("BAKU-MC-01"), Optional.of("17")));
  }

  @Test
  void takesTheExampleOfTheProfileWrittenByHand() throws Exception {
    // UsernameToken Profile 1.1.1, 3.1: Base64 ( SHA-1 ( nonce + created + password ) ).
    byte[] nonce = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
    sha1.update(nonce);
    sha1.update("2026-11-24T14:00:01.5+04:00".getBytes(StandardCharsets.UTF_8));
    sha1.update(InMemoryCredentialStore.SECRET.getBytes(StandardCharsets.UTF_8));
    String header =
        "<wsse:Security xmlns:wsse='"
            + WSConstants.WSSE_NS
            + "' xmlns:wsu='"
            + WSConstants.WSU_NS
            + "' S:mustUnderstand='1'><wsse:UsernameToken><wsse:Username> 17\n</wsse:Username>"
            + "<wsse:Password Type='"
            + WSConstants.PASSWORD_DIGEST
            + "'>"
            + Base64.getEncoder().encodeToString(sha1.digest())
            + "</wsse:Password><wsse:Nonce>"
            + Base64.getEncoder().encodeToString(nonce)
            + "</wsse:Nonce><wsu:Created>2026-11-24T14:00:01.5+04:00</wsu:Created>"
            + "</wsse:UsernameToken></wsse:Security>";
    VerifiedMessage proved =
        verifier.take(TestMessage.of(TestMessage.SOAP_1_1, header, TestMessage.BODY));
    assertThat(proved.sender().worker()).contains("17");
  }

  @Test
  void takesATimestampBesideTheToken() throws AuthenticationFailure {
    Document letter = sealed();
    addTimestamp(letter, "2026-11-24T10:00:00Z", "2026-11-24T10:05:00Z");
    assertThat(verifier.take(letter).sender().worker()).contains("17");
  }

  @Test
  void refusesAStaleTimestampBesideTheToken() {
    Document letter = sealed();
    addTimestamp(letter, "2026-11-24T09:50:00Z", "2026-11-24T09:55:00Z");
    assertThat(verifier.reasonOf(letter)).isEqualTo(FailureReason.NOT_FRESH);
  }

  @Test
  void refusesATokenWithoutACertificateOfTheConnection() {
    AuthenticationFailure refusal = new VerifierUnderTest().refusalOf(TestMessage.bytes(sealed()));
    assertThat(refusal.reason()).isEqualTo(FailureReason.NO_CERTIFICATE);
    assertThat(refusal.facility()).isEmpty();
  }

  @Test
  void refusesAConnectionWithAnUnknownCertificate() {
    verifier.connectedTo(SigningFacility.rsa("BAKU-MC-01", 2048));
    assertThat(verifier.reasonOf(sealed())).isEqualTo(FailureReason.UNKNOWN_CERTIFICATE);
  }

  @Test
  void refusesAConnectionWithAnExpiredCertificate() {
    SigningFacility expired =
        SigningFacility.BAKU.withCertificate(
            SigningFacility.NOW.minus(Duration.ofDays(2)), SigningFacility.NOW.minusSeconds(1));
    verifier.credentials.facilities.put(expired.certificate, expired.code);
    verifier.connectedTo(expired);
    assertThat(verifier.reasonOf(sealed())).isEqualTo(FailureReason.CERTIFICATE_NOT_IN_FORCE);
  }

  @Test
  void refusesAWorkerOfAnotherFacility() {
    verifier.connectedTo(SigningFacility.GANJA);
    AuthenticationFailure refusal = verifier.refusalOf(TestMessage.bytes(sealed()));
    assertThat(refusal.reason()).isEqualTo(FailureReason.UNKNOWN_WORKER);
    assertThat(refusal.facility().map(FacilityCode::value)).contains("GANJA-CH-01");
  }

  @Test
  void tellsNobodyWhichWorkersThereAre() {
    FailureReason unknown =
        verifier.reasonOf(SigningFacility.seal(letter(), "18", InMemoryCredentialStore.SECRET));
    FailureReason wrong = verifier.reasonOf(SigningFacility.seal(letter(), "17", "guessed"));
    assertThat(unknown).isEqualTo(FailureReason.UNKNOWN_WORKER);
    assertThat(wrong).isEqualTo(FailureReason.WRONG_DIGEST);
    assertThat(unknown.disclosed()).isEqualTo(wrong.disclosed());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "1\u00857", "1\t7"})
  void refusesANameThatNoWorkerHas(String name) {
    assertThat(
            verifier.reasonOf(SigningFacility.seal(letter(), name, InMemoryCredentialStore.SECRET)))
        .isEqualTo(FailureReason.UNKNOWN_WORKER);
  }

  @Test
  void asksTheRegisterForNoNameBeyondItsLength() {
    assertThat(
            verifier.reasonOf(
                SigningFacility.seal(letter(), "1".repeat(65), InMemoryCredentialStore.SECRET)))
        .isEqualTo(FailureReason.UNKNOWN_WORKER);
  }

  @Test
  void refusesAPasswordInClear() {
    Document letter =
        SigningFacility.seal(
            letter(),
            "17",
            InMemoryCredentialStore.SECRET,
            SigningFacility.NOW,
            how -> {
              how.setPasswordType(WSConstants.PASSWORD_TEXT);
              how.addNonce();
              how.addCreated();
            });
    assertThat(verifier.reasonOf(letter)).isEqualTo(FailureReason.NO_DIGEST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Type", "wsse:Type"})
  void refusesAPasswordThatDoesNotSayItIsADigest(String attribute) {
    Document letter = sealed();
    Element password = TestMessage.first(letter, "Password");
    password.removeAttribute("Type");
    if (!attribute.equals("Type")) {
      password.setAttributeNS(WSConstants.WSSE_NS, attribute, WSConstants.PASSWORD_DIGEST);
    }
    assertThat(verifier.reasonOf(letter)).isEqualTo(FailureReason.NO_DIGEST);
  }

  @ParameterizedTest
  @CsvSource({
    "Username, UNKNOWN_TOKEN",
    "Password, NO_DIGEST",
    "Nonce, NO_DIGEST",
    "Created, NO_DIGEST",
  })
  void refusesATokenWithAPartMissingOrTwice(String part, FailureReason missing) {
    Document without = sealed();
    Element removed = TestMessage.first(without, part);
    removed.getParentNode().removeChild(removed);
    assertThat(verifier.reasonOf(without)).isEqualTo(missing);

    Document twice = sealed();
    Element doubled = TestMessage.first(twice, part);
    doubled.getParentNode().appendChild(doubled.cloneNode(true));
    assertThat(verifier.reasonOf(twice)).isEqualTo(FailureReason.UNKNOWN_TOKEN);
  }

  @Test
  void refusesAnElementWithinAPart() {
    for (String part : List.of("Username", "Password", "Nonce", "Created")) {
      Document letter = sealed();
      TestMessage.add(TestMessage.first(letter, part), "urn:other", "o:Other");
      assertThat(verifier.reasonOf(letter)).as(part).isEqualTo(FailureReason.UNKNOWN_TOKEN);
    }
  }

  @Test
  void readsOnePartWhateverCommentsAreInIt() throws AuthenticationFailure {
    // A reader that stops at a comment would see worker 1 here.
    Document letter = sealed();
    Element username = TestMessage.first(letter, "Username");
    username.setTextContent("");
    username.appendChild(letter.createTextNode("1"));
    username.appendChild(letter.createComment("x"));
    username.appendChild(letter.createTextNode("7"));
    assertThat(verifier.take(letter).sender().worker()).contains("17");
  }

  @ParameterizedTest
  @ValueSource(strings = {"AAAAAAAA", "not base64!", ""})
  void refusesAShortNonceOrNone(String nonce) {
    Document letter = sealed();
    TestMessage.first(letter, "Nonce").setTextContent(nonce);
    assertThat(verifier.reasonOf(letter)).isEqualTo(FailureReason.NO_DIGEST);
  }

  @Test
  void refusesAHugeNonce() {
    Document letter = sealed();
    TestMessage.first(letter, "Nonce").setTextContent("A".repeat(88));
    assertThat(verifier.reasonOf(letter)).isEqualTo(FailureReason.NO_DIGEST);
  }

  @Test
  void refusesADigestThatIsNoBase64() {
    Document letter = sealed();
    TestMessage.first(letter, "Password").setTextContent("%%%");
    assertThat(verifier.reasonOf(letter)).isEqualTo(FailureReason.NO_DIGEST);
  }

  @Test
  void refusesAnotherNonceOrTimeThanTheDigests() {
    Document nonce = sealed();
    TestMessage.first(nonce, "Nonce").setTextContent("AAAAAAAAAAAAAAAAAAAAAA==");
    assertThat(verifier.reasonOf(nonce)).isEqualTo(FailureReason.WRONG_DIGEST);
    Document time = sealed();
    TestMessage.first(time, "Created").setTextContent("2026-11-24T10:00:01Z");
    assertThat(verifier.reasonOf(time)).isEqualTo(FailureReason.WRONG_DIGEST);
  }

  @ParameterizedTest
  @CsvSource({"0, true", "60, true", "-300, true", "61, false", "-301, false", "-86400, false"})
  void takesFiveMinutesAndAMinuteAhead(int seconds, boolean taken) throws AuthenticationFailure {
    Document letter =
        SigningFacility.seal(
            letter(),
            "17",
            InMemoryCredentialStore.SECRET,
            SigningFacility.NOW.plusSeconds(seconds),
            AS_IT_IS);
    if (taken) {
      assertThat(verifier.take(letter).sender().worker()).contains("17");
    } else {
      assertThat(verifier.reasonOf(letter)).isEqualTo(FailureReason.NOT_FRESH);
    }
  }

  @Test
  void takesANonceOnce() throws AuthenticationFailure {
    Document letter = sealed();
    verifier.take(letter);
    assertThat(verifier.reasonOf(letter)).isEqualTo(FailureReason.SEEN_BEFORE);
  }

  @Test
  void knowsANonceAgainHoweverItIsWritten() throws AuthenticationFailure {
    Document letter = sealed();
    verifier.take(letter);
    Element nonce = TestMessage.first(letter, "Nonce");
    nonce.setTextContent("\n  " + nonce.getTextContent() + "\n");
    assertThat(verifier.reasonOf(letter)).isEqualTo(FailureReason.SEEN_BEFORE);
  }

  @Test
  void takesNoPartOfANonceForATime() throws AuthenticationFailure {
    // Nonce and time are digested one after the other: the same bytes, cut elsewhere, have the same
    // digest, and would be another nonce.
    Document letter = sealed();
    verifier.take(letter);
    byte[] nonce = Base64.getDecoder().decode(TestMessage.first(letter, "Nonce").getTextContent());
    var longer = new byte[nonce.length + 1];
    System.arraycopy(nonce, 0, longer, 0, nonce.length);
    longer[nonce.length] = '2';
    TestMessage.first(letter, "Nonce").setTextContent(Base64.getEncoder().encodeToString(longer));
    Element created = TestMessage.first(letter, "Created");
    created.setTextContent(created.getTextContent().substring(1));
    assertThat(verifier.reasonOf(letter)).isEqualTo(FailureReason.NOT_FRESH);
  }

  @Test
  void letsNobodyUseUpAnothersNonce() throws AuthenticationFailure {
    Document letter = sealed();
    Document guess = TestMessage.parsed(TestMessage.bytes(letter));
    TestMessage.first(guess, "Password").setTextContent("AAAAAAAAAAAAAAAAAAAAAAAAAAA=");
    assertThat(verifier.reasonOf(guess)).isEqualTo(FailureReason.WRONG_DIGEST);
    assertThat(verifier.take(letter).sender().worker()).contains("17");
  }

  @Test
  void remembersANonceUntilItsAgeRefusesIt() throws AuthenticationFailure {
    verifier.take(sealed());
    Instant until = verifier.credentials.replays.values().iterator().next();
    assertThat(until).isAfter(SigningFacility.NOW.plusSeconds(300));
    assertThat(verifier.credentials.replays.keySet())
        .allMatch(mark -> mark.matches("[A-Za-z0-9_:-]{1,64}"));
    verifier.later(Duration.between(SigningFacility.NOW, until));
    assertThat(verifier.reasonOf(sealed())).isEqualTo(FailureReason.NOT_FRESH);
  }

  @Test
  void refusesTwoTokens() {
    Document letter = sealed();
    Element token = TestMessage.first(letter, "UsernameToken");
    var second = (Element) token.cloneNode(true);
    second.removeAttributeNS(WSConstants.WSU_NS, "Id");
    token.getParentNode().appendChild(second);
    assertThat(verifier.reasonOf(letter)).isEqualTo(FailureReason.UNKNOWN_TOKEN);
  }

  @Test
  void refusesOtherTokensBesideTheToken() {
    Document letter = sealed();
    TestMessage.add(
        TestMessage.first(letter, "Security"), WSConstants.WSSE_NS, "wsse:BinarySecurityToken");
    assertThat(verifier.reasonOf(letter)).isEqualTo(FailureReason.UNKNOWN_TOKEN);
  }

  @Test
  void refusesAKeyDerivedFromAPassword() {
    Document letter = sealed();
    Element token = TestMessage.first(letter, "UsernameToken");
    TestMessage.add(token, WSConstants.WSSE11_NS, "wsse11:Iteration").setTextContent("10000");
    assertThat(verifier.reasonOf(letter)).isEqualTo(FailureReason.UNKNOWN_TOKEN);
  }

  @Test
  void keepsSecretsOutOfLogs() {
    assertThat(new Secret(InMemoryCredentialStore.SECRET).toString())
        .doesNotContain(InMemoryCredentialStore.SECRET);
  }

  private static Document letter() {
    return TestMessage.of(TestMessage.SOAP_1_1);
  }

  private static Document sealed() {
    return SigningFacility.seal(letter(), "17", InMemoryCredentialStore.SECRET);
  }

  private static void addTimestamp(Document letter, String created, String expires) {
    Element timestamp =
        TestMessage.add(TestMessage.first(letter, "Security"), WSConstants.WSU_NS, "wsu:Timestamp");
    TestMessage.add(timestamp, WSConstants.WSU_NS, "wsu:Created").setTextContent(created);
    TestMessage.add(timestamp, WSConstants.WSU_NS, "wsu:Expires").setTextContent(expires);
  }
}
