package az.pasport.ws.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import az.pasport.security.Caller;
import az.pasport.security.FacilityCode;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.Security;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.message.WSSecSignature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Rules 3, 4 and 6 of the package: the facility's signature. */
class SignatureProofTest {
  private static final String XMLDSIG = "http://www.w3.org/2000/09/xmldsig#";
  private static final String MORE = "http://www.w3.org/2001/04/xmldsig-more#";
  private static final String XMLENC = "http://www.w3.org/2001/04/xmlenc#";

  private final VerifierUnderTest verifier = new VerifierUnderTest();

  @ParameterizedTest
  @ValueSource(strings = {TestMessage.SOAP_1_1, TestMessage.SOAP_1_2})
  void provesTheFacilityThatSigned(String soap) throws AuthenticationFailure {
    VerifiedMessage proved = verifier.take(SigningFacility.BAKU.sign(TestMessage.of(soap)));
    assertThat(proved.sender()).isEqualTo(new Caller.Facility(new FacilityCode("BAKU-MC-01")));
  }

  @Test
  void needsNoProvidersInTheVirtualMachine() throws AuthenticationFailure {
    verifier.take(signed());
    assertThat(Security.getProvider("ApacheXMLDSig")).isNull();
    assertThat(Security.getProvider("STRTransform")).isNull();
  }

  static Stream<Arguments> allowedAlgorithms() {
    SigningFacility p384 = SigningFacility.curve("SHEKI-CH-01", "secp384r1");
    SigningFacility p521 = SigningFacility.curve("QUBA-CH-01", "secp521r1");
    return Stream.of(
        Arguments.of(SigningFacility.BAKU, MORE + "rsa-sha256", XMLENC + "sha256"),
        Arguments.of(SigningFacility.BAKU, MORE + "rsa-sha384", MORE + "sha384"),
        Arguments.of(SigningFacility.BAKU, MORE + "rsa-sha512", XMLENC + "sha512"),
        Arguments.of(SigningFacility.GANJA, MORE + "ecdsa-sha256", XMLENC + "sha256"),
        Arguments.of(p384, MORE + "ecdsa-sha384", MORE + "sha384"),
        Arguments.of(p521, MORE + "ecdsa-sha512", XMLENC + "sha512"));
  }

  @ParameterizedTest
  @MethodSource("allowedAlgorithms")
  void takesTheAlgorithmsOfTheList(SigningFacility hospital, String signature, String digest)
      throws AuthenticationFailure {
    verifier.credentials.facilities.put(hospital.certificate, hospital.code);
    Document letter =
        hospital.sign(
            TestMessage.of(TestMessage.SOAP_1_1),
            how -> {
              how.setSignatureAlgorithm(signature);
              how.setDigestAlgo(digest);
            });
    assertThat(verifier.take(letter).sender().code().value()).isEqualTo(hospital.code);
  }

  @Test
  void takesASignatureThatCoversMore() throws AuthenticationFailure {
    Document letter =
        TestMessage.of(
            TestMessage.SOAP_1_1,
            TestMessage.HEADERS + "<wsa:Action>urn:submit</wsa:Action>",
            TestMessage.BODY);
    letter =
        SigningFacility.BAKU.sign(
            letter, how -> how.getParts().add(SigningFacility.part("Action", SigningFacility.WSA)));
    assertThat(verifier.take(letter).sender().code().value()).isEqualTo("BAKU-MC-01");
  }

  @Test
  void takesASignatureThatNamesNoInclusivePrefixes() throws AuthenticationFailure {
    Document letter =
        SigningFacility.BAKU.sign(
            TestMessage.of(TestMessage.SOAP_1_1), how -> how.setAddInclusivePrefixes(false));
    assertThat(verifier.take(letter).sender().code().value()).isEqualTo("BAKU-MC-01");
  }

  static Stream<Arguments> missingParts() {
    return Stream.of("Body", "Timestamp", "To", "MessageID").map(Arguments::of);
  }

  @ParameterizedTest
  @MethodSource("missingParts")
  void refusesAMessageOfWhichAPartIsNotSigned(String part) {
    Document letter =
        SigningFacility.BAKU.sign(
            TestMessage.of(TestMessage.SOAP_1_1),
            how -> how.getParts().removeIf(signed -> signed.getName().equals(part)));
    assertThat(verifier.reasonOf(letter)).isEqualTo(FailureReason.NOT_SIGNED);
  }

  @Test
  void refusesAMessageWithoutAddressOrNumber() {
    for (String header : List.of("To", "MessageID")) {
      Document letter = TestMessage.of(TestMessage.SOAP_1_1);
      remove(TestMessage.first(letter, header));
      letter =
          SigningFacility.BAKU.sign(
              letter, how -> how.getParts().removeIf(signed -> signed.getName().equals(header)));
      assertThat(verifier.reasonOf(letter)).as(header).isEqualTo(FailureReason.NOT_SIGNED);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        XMLDSIG + "rsa-sha1",
        XMLDSIG + "hmac-sha1",
        MORE + "hmac-sha256",
        XMLDSIG + "dsa-sha1",
        MORE + "rsa-md5",
        "http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1",
        MORE + "ecdsa-sha1",
        "",
      })
  void refusesOtherSignatureMethods(String algorithm) {
    Document letter = signed();
    TestMessage.first(letter, "SignatureMethod").setAttribute("Algorithm", algorithm);
    assertThat(verifier.reasonOf(letter)).isEqualTo(FailureReason.ALGORITHM);
  }

  @Test
  void refusesAWeakSignatureThoughItIsRight() {
    Document letter =
        SigningFacility.BAKU.sign(
            TestMessage.of(TestMessage.SOAP_1_1),
            how -> how.setSignatureAlgorithm(XMLDSIG + "rsa-sha1"));
    assertThat(verifier.reasonOf(letter)).isEqualTo(FailureReason.ALGORITHM);
  }

  @Test
  void refusesWeakDigestsThoughTheyAreRight() {
    Document letter =
        SigningFacility.BAKU.sign(
            TestMessage.of(TestMessage.SOAP_1_1), how -> how.setDigestAlgo(XMLDSIG + "sha1"));
    assertThat(verifier.reasonOf(letter)).isEqualTo(FailureReason.ALGORITHM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
        "http://www.w3.org/2001/10/xml-exc-c14n#WithComments",
        "http://www.w3.org/2006/12/xml-c14n11",
      })
  void refusesOtherCanonicalForms(String algorithm) {
    Document letter = signed();
    TestMessage.first(letter, "CanonicalizationMethod").setAttribute("Algorithm", algorithm);
    assertThat(verifier.reasonOf(letter)).isEqualTo(FailureReason.ALGORITHM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://www.w3.org/TR/1999/REC-xslt-19991116",
        "http://www.w3.org/TR/1999/REC-xpath-19991116",
        "http://www.w3.org/2002/06/xmldsig-filter2",
        XMLDSIG + "enveloped-signature",
        XMLDSIG + "base64",
        "http://docs.oasis-open.org/wss/2004/01/"
            + "oasis-200401-wss-soap-message-security-1.0#STR-Transform",
      })
  void refusesOtherTransforms(String algorithm) {
    Document letter = signed();
    TestMessage.first(letter, "Transform").setAttribute("Algorithm", algorithm);
    assertThat(verifier.reasonOf(letter)).isEqualTo(FailureReason.ALGORITHM);
  }

  @Test
  void refusesASecondTransform() {
    Document letter = signed();
    Element transform = TestMessage.first(letter, "Transform");
    transform.getParentNode().appendChild(transform.cloneNode(true));
    assertThat(verifier.reasonOf(letter)).isEqualTo(FailureReason.ALGORITHM);
  }

  @Test
  void refusesAReferenceWithoutTransforms() {
    Document letter = signed();
    remove(TestMessage.first(letter, "Transforms"));
    assertThat(verifier.reasonOf(letter)).isEqualTo(FailureReason.ALGORITHM);
  }

  @Test
  void refusesAShortKeyThoughItIsRegistered() {
    SigningFacility weak = SigningFacility.rsa("OLD-CH-01", 1024);
    verifier.credentials.facilities.put(weak.certificate, weak.code);
    assertThat(verifier.reasonOf(weak.sign(TestMessage.of(TestMessage.SOAP_1_1))))
        .isEqualTo(FailureReason.ALGORITHM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "#",
        "#xpointer(/)",
        "#xpointer(id('body'))",
        "file:///etc/passwd",
        "cid:attachment",
        "body.xml",
        "jar:file:/x.jar!/x",
      })
  void refusesReferencesThatLeadElsewhere(String uri) {
    Document letter = signed();
    TestMessage.first(letter, "Reference").setAttribute("URI", uri);
    assertThat(verifier.reasonOf(letter))
        .isIn(FailureReason.REFERENCE, FailureReason.UNKNOWN_TOKEN);
    Document other = signed();
    ((Element) TestMessage.first(other, "SignedInfo").getLastChild()).setAttribute("URI", uri);
    assertThat(verifier.reasonOf(other)).isEqualTo(FailureReason.REFERENCE);
  }

  @Test
  @Timeout(20)
  void fetchesNothing() throws Exception {
    try (var server = new ServerSocket(0)) {
      server.setSoTimeout(300);
      String address = "http://127.0.0.1:" + server.getLocalPort() + "/x";
      Document byReference = signed();
      ((Element) TestMessage.first(byReference, "SignedInfo").getLastChild())
          .setAttribute("URI", address);
      assertThat(verifier.reasonOf(byReference)).isEqualTo(FailureReason.REFERENCE);

      Document byKey = signed();
      Element keyInfo = TestMessage.first(byKey, "KeyInfo");
      keyInfo.removeChild(keyInfo.getFirstChild());
      TestMessage.add(keyInfo, XMLDSIG, "ds:RetrievalMethod").setAttribute("URI", address);
      assertThat(verifier.reasonOf(byKey)).isEqualTo(FailureReason.UNKNOWN_TOKEN);

      assertThat(catchThrowableOfType(SocketTimeoutException.class, server::accept))
          .as("somebody connected")
          .isNotNull();
    }
  }

  @Test
  void refusesMoreThanEightReferences() {
    Document letter = signed();
    Element last = (Element) TestMessage.first(letter, "SignedInfo").getLastChild();
    for (int i = 0; i < 5; i++) {
      last.getParentNode().appendChild(last.cloneNode(true));
    }
    assertThat(verifier.reasonOf(letter)).isEqualTo(FailureReason.REFERENCE);
  }

  @Test
  void refusesASecondSignature() {
    Document letter = signed();
    Element signature = TestMessage.first(letter, "Signature");
    var second = (Element) signature.cloneNode(true);
    second.setAttribute("Id", "second");
    signature.getParentNode().appendChild(second);
    assertThat(verifier.reasonOf(letter)).isEqualTo(FailureReason.UNKNOWN_TOKEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wsse:UsernameToken",
        "wsse:SecurityTokenReference",
        "wsse:BinarySecurityToken",
        "wsu:Timestamp",
        "saml:Assertion",
        "xenc:EncryptedKey",
        "other:Thing",
      })
  void refusesOtherTokensBesideTheSignature(String token) {
    Document letter = signed();
    Element security = TestMessage.first(letter, "Security");
    String namespace =
        token.startsWith("wsse")
            ? WSConstants.WSSE_NS
            : token.startsWith("wsu") ? WSConstants.WSU_NS : "urn:other";
    TestMessage.add(security, namespace, token);
    assertThat(verifier.reasonOf(letter)).isEqualTo(FailureReason.UNKNOWN_TOKEN);
  }

  static Stream<Arguments> waysToNameAKey() {
    return Stream.of(
        Arguments.of("issuer and serial number", WSConstants.ISSUER_SERIAL),
        Arguments.of("thumbprint", WSConstants.THUMBPRINT_IDENTIFIER),
        Arguments.of("subject key identifier", WSConstants.SKI_KEY_IDENTIFIER),
        Arguments.of("key identifier with the certificate", WSConstants.X509_KEY_IDENTIFIER),
        Arguments.of("bare key", WSConstants.KEY_VALUE));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("waysToNameAKey")
  void refusesASignatureThatBringsNoCertificate(String name, int way) {
    Document letter =
        SigningFacility.BAKU.sign(
            TestMessage.of(TestMessage.SOAP_1_1),
            (WSSecSignature how) -> how.setKeyIdentifierType(way));
    assertThat(verifier.reasonOf(letter)).isEqualTo(FailureReason.UNKNOWN_TOKEN);
  }

  @Test
  void refusesASignatureWithoutKeyInfo() {
    Document letter = signed();
    remove(TestMessage.first(letter, "KeyInfo"));
    assertThat(verifier.reasonOf(letter)).isEqualTo(FailureReason.UNKNOWN_TOKEN);
  }

  @Test
  void refusesACertificateThatIsNone() {
    Document letter = signed();
    TestMessage.first(letter, "BinarySecurityToken").setTextContent("AAAA");
    assertThat(verifier.reasonOf(letter)).isEqualTo(FailureReason.UNKNOWN_CERTIFICATE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"#X509PKIPathv1", "#PKCS7", "#X509v1", ""})
  void refusesOtherKindsOfTokens(String type) {
    Document letter = signed();
    Element token = TestMessage.first(letter, "BinarySecurityToken");
    token.setAttribute("ValueType", type.isEmpty() ? "" : WSConstants.X509TOKEN_NS + type);
    assertThat(verifier.reasonOf(letter)).isEqualTo(FailureReason.UNKNOWN_TOKEN);
  }

  @Test
  void refusesAHugeCertificateUnread() {
    Document letter = signed();
    TestMessage.first(letter, "BinarySecurityToken")
        .setTextContent("A".repeat(SignatureProfile.LONGEST_CERTIFICATE + 1));
    assertThat(verifier.reasonOf(letter)).isEqualTo(FailureReason.UNKNOWN_TOKEN);
  }

  @Test
  void refusesACertificateThatIsNotRegistered() {
    AuthenticationFailure refusal =
        verifier.refusalOf(
            TestMessage.bytes(
                SigningFacility.rsa("BAKU-MC-01", 2048)
                    .sign(TestMessage.of(TestMessage.SOAP_1_1))));
    assertThat(refusal.reason()).isEqualTo(FailureReason.UNKNOWN_CERTIFICATE);
    assertThat(refusal.facility()).isEmpty();
  }

  @Test
  void refusesAStrangersSignatureUnderACopiedCertificate() {
    Document letter =
        SigningFacility.rsa("BAKU-MC-01", 2048).sign(TestMessage.of(TestMessage.SOAP_1_1));
    TestMessage.first(letter, "BinarySecurityToken")
        .setTextContent(TestMessage.first(signed(), "BinarySecurityToken").getTextContent());
    AuthenticationFailure refusal = verifier.refusalOf(TestMessage.bytes(letter));
    assertThat(refusal.reason()).isEqualTo(FailureReason.WRONG_SIGNATURE);
    assertThat(refusal.facility().map(FacilityCode::value)).contains("BAKU-MC-01");
  }

  @Test
  void refusesAnExpiredCertificateAndOneOfTomorrow() {
    SigningFacility expired =
        SigningFacility.BAKU.withCertificate(
            SigningFacility.NOW.minus(Duration.ofDays(2)), SigningFacility.NOW.minusSeconds(1));
    SigningFacility tomorrows =
        SigningFacility.BAKU.withCertificate(
            SigningFacility.NOW.plusSeconds(1), SigningFacility.NOW.plus(Duration.ofDays(2)));
    for (SigningFacility hospital : List.of(expired, tomorrows)) {
      verifier.credentials.facilities.put(hospital.certificate, hospital.code);
      assertThat(verifier.reasonOf(hospital.sign(TestMessage.of(TestMessage.SOAP_1_1))))
          .isEqualTo(FailureReason.CERTIFICATE_NOT_IN_FORCE);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"givenName", "familyName", "To", "MessageID", "Created", "Expires"})
  void refusesAChangedPart(String element) {
    Document letter = signed();
    Element changed = TestMessage.first(letter, element);
    changed.setTextContent(
        element.equals("To")
            ? " " + changed.getTextContent()
            : changed.getTextContent().replace('2', '3') + (element.endsWith("Name") ? "x" : ""));
    if (element.equals("MessageID")) {
      changed.setTextContent("urn:uuid:other");
    }
    assertThat(verifier.reasonOf(letter)).isEqualTo(FailureReason.WRONG_SIGNATURE);
  }

  @Test
  void refusesAnyOtherByteInTheBody() {
    byte[] good = TestMessage.bytes(signed());
    String text = new String(good, StandardCharsets.ISO_8859_1);
    int from = text.indexOf("<submitVaccination");
    int until = text.indexOf("</S:Body>");
    for (int i = from; i < until; i++) {
      for (int bit : new int[] {1, 0x20}) {
        byte[] flipped = good.clone();
        flipped[i] ^= (byte) bit;
        assertThat(verifier.reasonOf(flipped))
            .as("byte %d, bit %d", i - from, bit)
            .isIn(FailureReason.WRONG_SIGNATURE, FailureReason.NOT_XML);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    // seconds from now to its creation, its life in seconds, taken or not
    "0, 300, true",
    "60, 300, true",
    "-299, 300, true",
    "-10, 30, true",
    "61, 300, false",
    "-300, 300, false",
    "-301, 300, false",
    "-30, 30, false",
    "0, 301, false",
    "0, 3600, false",
    "0, 0, false",
    "30, -20, false",
  })
  void takesFiveMinutesAndAMinuteAhead(int created, int life, boolean taken)
      throws AuthenticationFailure {
    Document letter =
        SigningFacility.BAKU.sign(
            TestMessage.of(TestMessage.SOAP_1_1),
            SigningFacility.NOW.plusSeconds(created),
            300,
            how -> {});
    if (life != 300) {
      letter =
          signedAgain(
              created(SigningFacility.NOW.plusSeconds(created)),
              created(SigningFacility.NOW.plusSeconds(created + life)));
    }
    if (taken) {
      assertThat(verifier.take(letter).sender().code().value()).isEqualTo("BAKU-MC-01");
    } else {
      assertThat(verifier.reasonOf(letter)).isEqualTo(FailureReason.NOT_FRESH);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T14:00:00+04:00, 2026-11-24T10:05:00Z, true",
    "2026-11-24T10:00:00.123456789Z, 2026-11-24T10:05:00Z, true",
    "2026-11-24T10:00:00, 2026-11-24T10:05:00, false",
    "2026-11-24T10:00:00Z[Asia/Baku], 2026-11-24T10:05:00Z, false",
    "2026-02-31T10:00:00Z, 2026-11-24T10:05:00Z, false",
    "+12026-11-24T10:00:00Z, 2026-11-24T10:05:00Z, false",
    "2026-11-24, 2026-11-25, false",
    "2026-11-24T10:00:00Z, never, false",
  })
  void readsMomentsOfXmlSchemaWithAZone(String created, String expires, boolean taken)
      throws AuthenticationFailure {
    Document letter = signedAgain(created, expires);
    if (taken) {
      assertThat(verifier.take(letter).sender().code().value()).isEqualTo("BAKU-MC-01");
    } else {
      assertThat(verifier.reasonOf(letter)).isEqualTo(FailureReason.NOT_FRESH);
    }
  }

  @Test
  void refusesATimestampWithoutAnEnd() {
    Document letter = letterWithTimestamp("<wsu:Created>2026-11-24T10:00:00Z</wsu:Created>");
    assertThat(verifier.reasonOf(letter)).isEqualTo(FailureReason.NOT_FRESH);
  }

  @Test
  void refusesAMessageToSomebodyElse() {
    Document letter =
        TestMessage.of(
            TestMessage.SOAP_1_1,
            TestMessage.HEADERS.replace(TestMessage.TO, "https://bank.example/pay"),
            TestMessage.BODY);
    assertThat(verifier.reasonOf(SigningFacility.BAKU.sign(letter)))
        .isEqualTo(FailureReason.OTHER_ADDRESS);
  }

  @Test
  void takesAMessageOnce() throws AuthenticationFailure {
    Document letter = signed();
    verifier.take(letter);
    AuthenticationFailure refusal = verifier.refusalOf(TestMessage.bytes(letter));
    assertThat(refusal.reason()).isEqualTo(FailureReason.SEEN_BEFORE);
    assertThat(refusal.facility().map(FacilityCode::value)).contains("BAKU-MC-01");
  }

  @Test
  void refusesANumberTwiceThoughItIsSignedAgain() throws AuthenticationFailure {
    verifier.take(signed());
    verifier.later(Duration.ofSeconds(10));
    assertThat(
            verifier.reasonOf(
                SigningFacility.BAKU.sign(
                    TestMessage.of(
                        TestMessage.SOAP_1_1, TestMessage.HEADERS, TestMessage.body("Samir")))))
        .isEqualTo(FailureReason.SEEN_BEFORE);
  }

  @Test
  void letsTwoFacilitiesHaveTheSameNumber() throws AuthenticationFailure {
    verifier.take(signed());
    assertThat(
            verifier
                .take(SigningFacility.GANJA.sign(TestMessage.of(TestMessage.SOAP_1_1)))
                .sender()
                .code()
                .value())
        .isEqualTo("GANJA-CH-01");
  }

  @Test
  void remembersAMessageUntilItsAgeRefusesIt() throws AuthenticationFailure {
    verifier.take(signed());
    Instant until = verifier.credentials.replays.values().iterator().next();
    assertThat(until).isAfterOrEqualTo(SigningFacility.NOW.plusSeconds(300));
    assertThat(verifier.credentials.replays.keySet())
        .allMatch(mark -> mark.matches("[A-Za-z0-9_:-]{1,64}"));
    verifier.credentials.replays.clear();
    verifier.later(Duration.between(SigningFacility.NOW, until));
    assertThat(verifier.reasonOf(signed())).isEqualTo(FailureReason.NOT_FRESH);
  }

  @Test
  void takesASignatureWhateverTheConnection() throws AuthenticationFailure {
    VerifiedMessage proved = verifier.connectedTo(SigningFacility.GANJA).take(signed());
    assertThat(proved.sender().code().value()).isEqualTo("BAKU-MC-01");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Id", "ID", "id", "AssertionID", "wsu:Id", "xml:id"})
  void refusesTwoElementsOfOneId(String attribute) {
    Document letter = signed();
    String id = TestMessage.body(letter).getAttributeNS(WSConstants.WSU_NS, "Id");
    Element other = TestMessage.add(TestMessage.header(letter), "urn:other", "other:Header");
    switch (attribute) {
      case "wsu:Id" -> other.setAttributeNS(WSConstants.WSU_NS, attribute, id);
      case "xml:id" -> other.setAttributeNS("http://www.w3.org/XML/1998/namespace", attribute, id);
      default -> other.setAttribute(attribute, id);
    }
    assertThat(verifier.reasonOf(letter)).isEqualTo(FailureReason.SAME_ID);
  }

  private static Document signed() {
    return SigningFacility.BAKU.sign(TestMessage.of(TestMessage.SOAP_1_1));
  }

  private static String created(Instant moment) {
    return moment.toString();
  }

  private static Document signedAgain(String created, String expires) {
    return letterWithTimestamp(
        "<wsu:Created>" + created + "</wsu:Created><wsu:Expires>" + expires + "</wsu:Expires>");
  }

  /** Signed over a timestamp that WSS4J would not write. */
  private static Document letterWithTimestamp(String parts) {
    Consumer<WSSecSignature> rewritten =
        how -> {
          Document letter = how.getSecurityHeader().getSecurityHeaderDoc();
          Element timestamp = TestMessage.first(letter, "Timestamp");
          timestamp.setTextContent("");
          Document written =
              TestMessage.parsed("<t xmlns:wsu='" + WSConstants.WSU_NS + "'>" + parts + "</t>");
          for (Element part : ChildElements.of(written.getDocumentElement()).all()) {
            timestamp.appendChild(letter.importNode(part, true));
          }
        };
    return SigningFacility.BAKU.sign(TestMessage.of(TestMessage.SOAP_1_1), rewritten);
  }

  private static void remove(Element element) {
    element.getParentNode().removeChild(element);
  }
}
