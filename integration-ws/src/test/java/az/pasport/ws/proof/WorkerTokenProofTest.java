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

  private final Counter counter = new Counter().connectedTo(Hospital.BAKU);

  @ParameterizedTest
  @ValueSource(strings = {Letter.SOAP_1_1, Letter.SOAP_1_2})
  void provesTheWorkerOfTheConnectedFacility(String soap) throws NotProved {
    Proved proved = counter.take(Hospital.seal(Letter.of(soap), "17", Desk.SECRET));
    assertThat(proved.sender())
        .isEqualTo(Caller.Facility.byWorkerToken(new FacilityCode("BAKU-MC-01"), "17"));
  }

  @Test
  void takesTheExampleOfTheProfileWrittenByHand() throws Exception {
    // UsernameToken Profile 1.1.1, 3.1: Base64 ( SHA-1 ( nonce + created + password ) ).
    byte[] nonce = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
    sha1.update(nonce);
    sha1.update("2026-11-24T14:00:01.5+04:00".getBytes(StandardCharsets.UTF_8));
    sha1.update(Desk.SECRET.getBytes(StandardCharsets.UTF_8));
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
    Proved proved = counter.take(Letter.of(Letter.SOAP_1_1, header, Letter.BODY));
    assertThat(proved.sender().worker()).contains("17");
  }

  @Test
  void takesATimestampBesideTheToken() throws NotProved {
    Document letter = sealed();
    addTimestamp(letter, "2026-11-24T10:00:00Z", "2026-11-24T10:05:00Z");
    assertThat(counter.take(letter).sender().worker()).contains("17");
  }

  @Test
  void refusesAStaleTimestampBesideTheToken() {
    Document letter = sealed();
    addTimestamp(letter, "2026-11-24T09:50:00Z", "2026-11-24T09:55:00Z");
    assertThat(counter.flawOf(letter)).isEqualTo(Flaw.NOT_FRESH);
  }

  @Test
  void refusesATokenWithoutACertificateOfTheConnection() {
    NotProved refusal = new Counter().refusalOf(Letter.bytes(sealed()));
    assertThat(refusal.flaw()).isEqualTo(Flaw.NO_CERTIFICATE);
    assertThat(refusal.facility()).isEmpty();
  }

  @Test
  void refusesAConnectionWithAnUnknownCertificate() {
    counter.connectedTo(Hospital.rsa("BAKU-MC-01", 2048));
    assertThat(counter.flawOf(sealed())).isEqualTo(Flaw.UNKNOWN_CERTIFICATE);
  }

  @Test
  void refusesAConnectionWithAnExpiredCertificate() {
    Hospital expired =
        Hospital.BAKU.withCertificate(
            Hospital.NOW.minus(Duration.ofDays(2)), Hospital.NOW.minusSeconds(1));
    counter.desk.facilities.put(expired.certificate, expired.code);
    counter.connectedTo(expired);
    assertThat(counter.flawOf(sealed())).isEqualTo(Flaw.CERTIFICATE_NOT_IN_FORCE);
  }

  @Test
  void refusesAWorkerOfAnotherFacility() {
    counter.connectedTo(Hospital.GANJA);
    NotProved refusal = counter.refusalOf(Letter.bytes(sealed()));
    assertThat(refusal.flaw()).isEqualTo(Flaw.UNKNOWN_WORKER);
    assertThat(refusal.facility().map(FacilityCode::value)).contains("GANJA-CH-01");
  }

  @Test
  void tellsNobodyWhichWorkersThereAre() {
    Flaw unknown = counter.flawOf(Hospital.seal(letter(), "18", Desk.SECRET));
    Flaw wrong = counter.flawOf(Hospital.seal(letter(), "17", "guessed"));
    assertThat(unknown).isEqualTo(Flaw.UNKNOWN_WORKER);
    assertThat(wrong).isEqualTo(Flaw.WRONG_DIGEST);
    assertThat(unknown.told()).isEqualTo(wrong.told());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "1\u00857", "1\t7"})
  void refusesANameThatNoWorkerHas(String name) {
    assertThat(counter.flawOf(Hospital.seal(letter(), name, Desk.SECRET)))
        .isEqualTo(Flaw.UNKNOWN_WORKER);
  }

  @Test
  void asksTheRegisterForNoNameBeyondItsLength() {
    assertThat(counter.flawOf(Hospital.seal(letter(), "1".repeat(65), Desk.SECRET)))
        .isEqualTo(Flaw.UNKNOWN_WORKER);
  }

  @Test
  void refusesAPasswordInClear() {
    Document letter =
        Hospital.seal(
            letter(),
            "17",
            Desk.SECRET,
            Hospital.NOW,
            how -> {
              how.setPasswordType(WSConstants.PASSWORD_TEXT);
              how.addNonce();
              how.addCreated();
            });
    assertThat(counter.flawOf(letter)).isEqualTo(Flaw.NO_DIGEST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Type", "wsse:Type"})
  void refusesAPasswordThatDoesNotSayItIsADigest(String attribute) {
    Document letter = sealed();
    Element password = Letter.first(letter, "Password");
    password.removeAttribute("Type");
    if (!attribute.equals("Type")) {
      password.setAttributeNS(WSConstants.WSSE_NS, attribute, WSConstants.PASSWORD_DIGEST);
    }
    assertThat(counter.flawOf(letter)).isEqualTo(Flaw.NO_DIGEST);
  }

  @ParameterizedTest
  @CsvSource({
    "Username, UNKNOWN_TOKEN",
    "Password, NO_DIGEST",
    "Nonce, NO_DIGEST",
    "Created, NO_DIGEST",
  })
  void refusesATokenWithAPartMissingOrTwice(String part, Flaw missing) {
    Document without = sealed();
    Element removed = Letter.first(without, part);
    removed.getParentNode().removeChild(removed);
    assertThat(counter.flawOf(without)).isEqualTo(missing);

    Document twice = sealed();
    Element doubled = Letter.first(twice, part);
    doubled.getParentNode().appendChild(doubled.cloneNode(true));
    assertThat(counter.flawOf(twice)).isEqualTo(Flaw.UNKNOWN_TOKEN);
  }

  @Test
  void refusesAnElementWithinAPart() {
    for (String part : List.of("Username", "Password", "Nonce", "Created")) {
      Document letter = sealed();
      Letter.add(Letter.first(letter, part), "urn:other", "o:Other");
      assertThat(counter.flawOf(letter)).as(part).isEqualTo(Flaw.UNKNOWN_TOKEN);
    }
  }

  @Test
  void readsOnePartWhateverCommentsAreInIt() throws NotProved {
    // A reader that stops at a comment would see worker 1 here.
    Document letter = sealed();
    Element username = Letter.first(letter, "Username");
    username.setTextContent("");
    username.appendChild(letter.createTextNode("1"));
    username.appendChild(letter.createComment("x"));
    username.appendChild(letter.createTextNode("7"));
    assertThat(counter.take(letter).sender().worker()).contains("17");
  }

  @ParameterizedTest
  @ValueSource(strings = {"AAAAAAAA", "not base64!", ""})
  void refusesAShortNonceOrNone(String nonce) {
    Document letter = sealed();
    Letter.first(letter, "Nonce").setTextContent(nonce);
    assertThat(counter.flawOf(letter)).isEqualTo(Flaw.NO_DIGEST);
  }

  @Test
  void refusesAHugeNonce() {
    Document letter = sealed();
    Letter.first(letter, "Nonce").setTextContent("A".repeat(88));
    assertThat(counter.flawOf(letter)).isEqualTo(Flaw.NO_DIGEST);
  }

  @Test
  void refusesADigestThatIsNoBase64() {
    Document letter = sealed();
    Letter.first(letter, "Password").setTextContent("%%%");
    assertThat(counter.flawOf(letter)).isEqualTo(Flaw.NO_DIGEST);
  }

  @Test
  void refusesAnotherNonceOrTimeThanTheDigests() {
    Document nonce = sealed();
    Letter.first(nonce, "Nonce").setTextContent("AAAAAAAAAAAAAAAAAAAAAA==");
    assertThat(counter.flawOf(nonce)).isEqualTo(Flaw.WRONG_DIGEST);
    Document time = sealed();
    Letter.first(time, "Created").setTextContent("2026-11-24T10:00:01Z");
    assertThat(counter.flawOf(time)).isEqualTo(Flaw.WRONG_DIGEST);
  }

  @ParameterizedTest
  @CsvSource({"0, true", "60, true", "-300, true", "61, false", "-301, false", "-86400, false"})
  void takesFiveMinutesAndAMinuteAhead(int seconds, boolean taken) throws NotProved {
    Document letter =
        Hospital.seal(letter(), "17", Desk.SECRET, Hospital.NOW.plusSeconds(seconds), AS_IT_IS);
    if (taken) {
      assertThat(counter.take(letter).sender().worker()).contains("17");
    } else {
      assertThat(counter.flawOf(letter)).isEqualTo(Flaw.NOT_FRESH);
    }
  }

  @Test
  void takesANonceOnce() throws NotProved {
    Document letter = sealed();
    counter.take(letter);
    assertThat(counter.flawOf(letter)).isEqualTo(Flaw.SEEN_BEFORE);
  }

  @Test
  void knowsANonceAgainHoweverItIsWritten() throws NotProved {
    Document letter = sealed();
    counter.take(letter);
    Element nonce = Letter.first(letter, "Nonce");
    nonce.setTextContent("\n  " + nonce.getTextContent() + "\n");
    assertThat(counter.flawOf(letter)).isEqualTo(Flaw.SEEN_BEFORE);
  }

  @Test
  void takesNoPartOfANonceForATime() throws NotProved {
    // Nonce and time are digested one after the other: the same bytes, cut elsewhere, have the same
    // digest, and would be another nonce.
    Document letter = sealed();
    counter.take(letter);
    byte[] nonce = Base64.getDecoder().decode(Letter.first(letter, "Nonce").getTextContent());
    var longer = new byte[nonce.length + 1];
    System.arraycopy(nonce, 0, longer, 0, nonce.length);
    longer[nonce.length] = '2';
    Letter.first(letter, "Nonce").setTextContent(Base64.getEncoder().encodeToString(longer));
    Element created = Letter.first(letter, "Created");
    created.setTextContent(created.getTextContent().substring(1));
    assertThat(counter.flawOf(letter)).isEqualTo(Flaw.NOT_FRESH);
  }

  @Test
  void letsNobodyUseUpAnothersNonce() throws NotProved {
    Document letter = sealed();
    Document guess = Letter.parsed(Letter.bytes(letter));
    Letter.first(guess, "Password").setTextContent("AAAAAAAAAAAAAAAAAAAAAAAAAAA=");
    assertThat(counter.flawOf(guess)).isEqualTo(Flaw.WRONG_DIGEST);
    assertThat(counter.take(letter).sender().worker()).contains("17");
  }

  @Test
  void remembersANonceUntilItsAgeRefusesIt() throws NotProved {
    counter.take(sealed());
    Instant until = counter.desk.marks.values().iterator().next();
    assertThat(until).isAfter(Hospital.NOW.plusSeconds(300));
    assertThat(counter.desk.marks.keySet()).allMatch(mark -> mark.matches("[A-Za-z0-9_:-]{1,64}"));
    counter.later(Duration.between(Hospital.NOW, until));
    assertThat(counter.flawOf(sealed())).isEqualTo(Flaw.NOT_FRESH);
  }

  @Test
  void refusesTwoTokens() {
    Document letter = sealed();
    Element token = Letter.first(letter, "UsernameToken");
    var second = (Element) token.cloneNode(true);
    second.removeAttributeNS(WSConstants.WSU_NS, "Id");
    token.getParentNode().appendChild(second);
    assertThat(counter.flawOf(letter)).isEqualTo(Flaw.UNKNOWN_TOKEN);
  }

  @Test
  void refusesOtherTokensBesideTheToken() {
    Document letter = sealed();
    Letter.add(Letter.first(letter, "Security"), WSConstants.WSSE_NS, "wsse:BinarySecurityToken");
    assertThat(counter.flawOf(letter)).isEqualTo(Flaw.UNKNOWN_TOKEN);
  }

  @Test
  void refusesAKeyDerivedFromAPassword() {
    Document letter = sealed();
    Element token = Letter.first(letter, "UsernameToken");
    Letter.add(token, WSConstants.WSSE11_NS, "wsse11:Iteration").setTextContent("10000");
    assertThat(counter.flawOf(letter)).isEqualTo(Flaw.UNKNOWN_TOKEN);
  }

  @Test
  void keepsSecretsOutOfLogs() {
    assertThat(new Secret(Desk.SECRET).toString()).doesNotContain(Desk.SECRET);
  }

  private static Document letter() {
    return Letter.of(Letter.SOAP_1_1);
  }

  private static Document sealed() {
    return Hospital.seal(letter(), "17", Desk.SECRET);
  }

  private static void addTimestamp(Document letter, String created, String expires) {
    Element timestamp =
        Letter.add(Letter.first(letter, "Security"), WSConstants.WSU_NS, "wsu:Timestamp");
    Letter.add(timestamp, WSConstants.WSU_NS, "wsu:Created").setTextContent(created);
    Letter.add(timestamp, WSConstants.WSU_NS, "wsu:Expires").setTextContent(expires);
  }
}
