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

  private final Counter counter = new Counter();

  @ParameterizedTest
  @ValueSource(strings = {Letter.SOAP_1_1, Letter.SOAP_1_2})
  void provesTheFacilityThatSigned(String soap) throws NotProved {
    Proved proved = counter.take(Hospital.BAKU.sign(Letter.of(soap)));
    assertThat(proved.sender())
        .isEqualTo(Caller.Facility.bySignature(new FacilityCode("BAKU-MC-01")));
  }

  @Test
  void needsNoProvidersInTheVirtualMachine() throws NotProved {
    counter.take(signed());
    assertThat(Security.getProvider("ApacheXMLDSig")).isNull();
    assertThat(Security.getProvider("STRTransform")).isNull();
  }

  static Stream<Arguments> allowedAlgorithms() {
    Hospital p384 = Hospital.curve("SHEKI-CH-01", "secp384r1");
    Hospital p521 = Hospital.curve("QUBA-CH-01", "secp521r1");
    return Stream.of(
        Arguments.of(Hospital.BAKU, MORE + "rsa-sha256", XMLENC + "sha256"),
        Arguments.of(Hospital.BAKU, MORE + "rsa-sha384", MORE + "sha384"),
        Arguments.of(Hospital.BAKU, MORE + "rsa-sha512", XMLENC + "sha512"),
        Arguments.of(Hospital.GANJA, MORE + "ecdsa-sha256", XMLENC + "sha256"),
        Arguments.of(p384, MORE + "ecdsa-sha384", MORE + "sha384"),
        Arguments.of(p521, MORE + "ecdsa-sha512", XMLENC + "sha512"));
  }

  @ParameterizedTest
  @MethodSource("allowedAlgorithms")
  void takesTheAlgorithmsOfTheList(Hospital hospital, String signature, String digest)
      throws NotProved {
    counter.desk.facilities.put(hospital.certificate, hospital.code);
    Document letter =
        hospital.sign(
            Letter.of(Letter.SOAP_1_1),
            how -> {
              how.setSignatureAlgorithm(signature);
              how.setDigestAlgo(digest);
            });
    assertThat(counter.take(letter).sender().code().value()).isEqualTo(hospital.code);
  }

  @Test
  void takesASignatureThatCoversMore() throws NotProved {
    Document letter =
        Letter.of(
            Letter.SOAP_1_1, Letter.HEADERS + "<wsa:Action>urn:submit</wsa:Action>", Letter.BODY);
    letter =
        Hospital.BAKU.sign(
            letter, how -> how.getParts().add(Hospital.part("Action", Hospital.WSA)));
    assertThat(counter.take(letter).sender().code().value()).isEqualTo("BAKU-MC-01");
  }

  @Test
  void takesASignatureThatNamesNoInclusivePrefixes() throws NotProved {
    Document letter =
        Hospital.BAKU.sign(Letter.of(Letter.SOAP_1_1), how -> how.setAddInclusivePrefixes(false));
    assertThat(counter.take(letter).sender().code().value()).isEqualTo("BAKU-MC-01");
  }

  static Stream<Arguments> missingParts() {
    return Stream.of("Body", "Timestamp", "To", "MessageID").map(Arguments::of);
  }

  @ParameterizedTest
  @MethodSource("missingParts")
  void refusesAMessageOfWhichAPartIsNotSigned(String part) {
    Document letter =
        Hospital.BAKU.sign(
            Letter.of(Letter.SOAP_1_1),
            how -> how.getParts().removeIf(signed -> signed.getName().equals(part)));
    assertThat(counter.flawOf(letter)).isEqualTo(Flaw.NOT_SIGNED);
  }

  @Test
  void refusesAMessageWithoutAddressOrNumber() {
    for (String header : List.of("To", "MessageID")) {
      Document letter = Letter.of(Letter.SOAP_1_1);
      remove(Letter.first(letter, header));
      letter =
          Hospital.BAKU.sign(
              letter, how -> how.getParts().removeIf(signed -> signed.getName().equals(header)));
      assertThat(counter.flawOf(letter)).as(header).isEqualTo(Flaw.NOT_SIGNED);
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
    Letter.first(letter, "SignatureMethod").setAttribute("Algorithm", algorithm);
    assertThat(counter.flawOf(letter)).isEqualTo(Flaw.ALGORITHM);
  }

  @Test
  void refusesAWeakSignatureThoughItIsRight() {
    Document letter =
        Hospital.BAKU.sign(
            Letter.of(Letter.SOAP_1_1), how -> how.setSignatureAlgorithm(XMLDSIG + "rsa-sha1"));
    assertThat(counter.flawOf(letter)).isEqualTo(Flaw.ALGORITHM);
  }

  @Test
  void refusesWeakDigestsThoughTheyAreRight() {
    Document letter =
        Hospital.BAKU.sign(Letter.of(Letter.SOAP_1_1), how -> how.setDigestAlgo(XMLDSIG + "sha1"));
    assertThat(counter.flawOf(letter)).isEqualTo(Flaw.ALGORITHM);
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
    Letter.first(letter, "CanonicalizationMethod").setAttribute("Algorithm", algorithm);
    assertThat(counter.flawOf(letter)).isEqualTo(Flaw.ALGORITHM);
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
    Letter.first(letter, "Transform").setAttribute("Algorithm", algorithm);
    assertThat(counter.flawOf(letter)).isEqualTo(Flaw.ALGORITHM);
  }

  @Test
  void refusesASecondTransform() {
    Document letter = signed();
    Element transform = Letter.first(letter, "Transform");
    transform.getParentNode().appendChild(transform.cloneNode(true));
    assertThat(counter.flawOf(letter)).isEqualTo(Flaw.ALGORITHM);
  }

  @Test
  void refusesAReferenceWithoutTransforms() {
    Document letter = signed();
    remove(Letter.first(letter, "Transforms"));
    assertThat(counter.flawOf(letter)).isEqualTo(Flaw.ALGORITHM);
  }

  @Test
  void refusesAShortKeyThoughItIsRegistered() {
    Hospital weak = Hospital.rsa("OLD-CH-01", 1024);
    counter.desk.facilities.put(weak.certificate, weak.code);
    assertThat(counter.flawOf(weak.sign(Letter.of(Letter.SOAP_1_1)))).isEqualTo(Flaw.ALGORITHM);
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
    Letter.first(letter, "Reference").setAttribute("URI", uri);
    assertThat(counter.flawOf(letter)).isIn(Flaw.REFERENCE, Flaw.UNKNOWN_TOKEN);
    Document other = signed();
    ((Element) Letter.first(other, "SignedInfo").getLastChild()).setAttribute("URI", uri);
    assertThat(counter.flawOf(other)).isEqualTo(Flaw.REFERENCE);
  }

  @Test
  @Timeout(20)
  void fetchesNothing() throws Exception {
    try (var server = new ServerSocket(0)) {
      server.setSoTimeout(300);
      String address = "http://127.0.0.1:" + server.getLocalPort() + "/x";
      Document byReference = signed();
      ((Element) Letter.first(byReference, "SignedInfo").getLastChild())
          .setAttribute("URI", address);
      assertThat(counter.flawOf(byReference)).isEqualTo(Flaw.REFERENCE);

      Document byKey = signed();
      Element keyInfo = Letter.first(byKey, "KeyInfo");
      keyInfo.removeChild(keyInfo.getFirstChild());
      Letter.add(keyInfo, XMLDSIG, "ds:RetrievalMethod").setAttribute("URI", address);
      assertThat(counter.flawOf(byKey)).isEqualTo(Flaw.UNKNOWN_TOKEN);

      assertThat(catchThrowableOfType(SocketTimeoutException.class, server::accept))
          .as("somebody connected")
          .isNotNull();
    }
  }

  @Test
  void refusesMoreThanEightReferences() {
    Document letter = signed();
    Element last = (Element) Letter.first(letter, "SignedInfo").getLastChild();
    for (int i = 0; i < 5; i++) {
      last.getParentNode().appendChild(last.cloneNode(true));
    }
    assertThat(counter.flawOf(letter)).isEqualTo(Flaw.REFERENCE);
  }

  @Test
  void refusesASecondSignature() {
    Document letter = signed();
    Element signature = Letter.first(letter, "Signature");
    var second = (Element) signature.cloneNode(true);
    second.setAttribute("Id", "second");
    signature.getParentNode().appendChild(second);
    assertThat(counter.flawOf(letter)).isEqualTo(Flaw.UNKNOWN_TOKEN);
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
    Element security = Letter.first(letter, "Security");
    String namespace =
        token.startsWith("wsse")
            ? WSConstants.WSSE_NS
            : token.startsWith("wsu") ? WSConstants.WSU_NS : "urn:other";
    Letter.add(security, namespace, token);
    assertThat(counter.flawOf(letter)).isEqualTo(Flaw.UNKNOWN_TOKEN);
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
        Hospital.BAKU.sign(
            Letter.of(Letter.SOAP_1_1), (WSSecSignature how) -> how.setKeyIdentifierType(way));
    assertThat(counter.flawOf(letter)).isEqualTo(Flaw.UNKNOWN_TOKEN);
  }

  @Test
  void refusesASignatureWithoutKeyInfo() {
    Document letter = signed();
    remove(Letter.first(letter, "KeyInfo"));
    assertThat(counter.flawOf(letter)).isEqualTo(Flaw.UNKNOWN_TOKEN);
  }

  @Test
  void refusesACertificateThatIsNone() {
    Document letter = signed();
    Letter.first(letter, "BinarySecurityToken").setTextContent("AAAA");
    assertThat(counter.flawOf(letter)).isEqualTo(Flaw.UNKNOWN_CERTIFICATE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"#X509PKIPathv1", "#PKCS7", "#X509v1", ""})
  void refusesOtherKindsOfTokens(String type) {
    Document letter = signed();
    Element token = Letter.first(letter, "BinarySecurityToken");
    token.setAttribute("ValueType", type.isEmpty() ? "" : WSConstants.X509TOKEN_NS + type);
    assertThat(counter.flawOf(letter)).isEqualTo(Flaw.UNKNOWN_TOKEN);
  }

  @Test
  void refusesAHugeCertificateUnread() {
    Document letter = signed();
    Letter.first(letter, "BinarySecurityToken")
        .setTextContent("A".repeat(SignatureShape.LONGEST_CERTIFICATE + 1));
    assertThat(counter.flawOf(letter)).isEqualTo(Flaw.UNKNOWN_TOKEN);
  }

  @Test
  void refusesACertificateThatIsNotRegistered() {
    NotProved refusal =
        counter.refusalOf(
            Letter.bytes(Hospital.rsa("BAKU-MC-01", 2048).sign(Letter.of(Letter.SOAP_1_1))));
    assertThat(refusal.flaw()).isEqualTo(Flaw.UNKNOWN_CERTIFICATE);
    assertThat(refusal.facility()).isEmpty();
  }

  @Test
  void refusesAStrangersSignatureUnderACopiedCertificate() {
    Document letter = Hospital.rsa("BAKU-MC-01", 2048).sign(Letter.of(Letter.SOAP_1_1));
    Letter.first(letter, "BinarySecurityToken")
        .setTextContent(Letter.first(signed(), "BinarySecurityToken").getTextContent());
    NotProved refusal = counter.refusalOf(Letter.bytes(letter));
    assertThat(refusal.flaw()).isEqualTo(Flaw.WRONG_SIGNATURE);
    assertThat(refusal.facility().map(FacilityCode::value)).contains("BAKU-MC-01");
  }

  @Test
  void refusesAnExpiredCertificateAndOneOfTomorrow() {
    Hospital expired =
        Hospital.BAKU.withCertificate(
            Hospital.NOW.minus(Duration.ofDays(2)), Hospital.NOW.minusSeconds(1));
    Hospital tomorrows =
        Hospital.BAKU.withCertificate(
            Hospital.NOW.plusSeconds(1), Hospital.NOW.plus(Duration.ofDays(2)));
    for (Hospital hospital : List.of(expired, tomorrows)) {
      counter.desk.facilities.put(hospital.certificate, hospital.code);
      assertThat(counter.flawOf(hospital.sign(Letter.of(Letter.SOAP_1_1))))
          .isEqualTo(Flaw.CERTIFICATE_NOT_IN_FORCE);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"givenName", "familyName", "To", "MessageID", "Created", "Expires"})
  void refusesAChangedPart(String element) {
    Document letter = signed();
    Element changed = Letter.first(letter, element);
    changed.setTextContent(
        element.equals("To")
            ? " " + changed.getTextContent()
            : changed.getTextContent().replace('2', '3') + (element.endsWith("Name") ? "x" : ""));
    if (element.equals("MessageID")) {
      changed.setTextContent("urn:uuid:other");
    }
    assertThat(counter.flawOf(letter)).isEqualTo(Flaw.WRONG_SIGNATURE);
  }

  @Test
  void refusesAnyOtherByteInTheBody() {
    byte[] good = Letter.bytes(signed());
    String text = new String(good, StandardCharsets.ISO_8859_1);
    int from = text.indexOf("<submitVaccination");
    int until = text.indexOf("</S:Body>");
    for (int i = from; i < until; i++) {
      for (int bit : new int[] {1, 0x20}) {
        byte[] flipped = good.clone();
        flipped[i] ^= (byte) bit;
        assertThat(counter.flawOf(flipped))
            .as("byte %d, bit %d", i - from, bit)
            .isIn(Flaw.WRONG_SIGNATURE, Flaw.NOT_XML);
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
  void takesFiveMinutesAndAMinuteAhead(int created, int life, boolean taken) throws NotProved {
    Document letter =
        Hospital.BAKU.sign(
            Letter.of(Letter.SOAP_1_1), Hospital.NOW.plusSeconds(created), 300, how -> {});
    if (life != 300) {
      letter =
          signedAgain(
              created(Hospital.NOW.plusSeconds(created)),
              created(Hospital.NOW.plusSeconds(created + life)));
    }
    if (taken) {
      assertThat(counter.take(letter).sender().code().value()).isEqualTo("BAKU-MC-01");
    } else {
      assertThat(counter.flawOf(letter)).isEqualTo(Flaw.NOT_FRESH);
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
      throws NotProved {
    Document letter = signedAgain(created, expires);
    if (taken) {
      assertThat(counter.take(letter).sender().code().value()).isEqualTo("BAKU-MC-01");
    } else {
      assertThat(counter.flawOf(letter)).isEqualTo(Flaw.NOT_FRESH);
    }
  }

  @Test
  void refusesATimestampWithoutAnEnd() {
    Document letter = letterWithTimestamp("<wsu:Created>2026-11-24T10:00:00Z</wsu:Created>");
    assertThat(counter.flawOf(letter)).isEqualTo(Flaw.NOT_FRESH);
  }

  @Test
  void refusesAMessageToSomebodyElse() {
    Document letter =
        Letter.of(
            Letter.SOAP_1_1,
            Letter.HEADERS.replace(Letter.TO, "https://bank.example/pay"),
            Letter.BODY);
    assertThat(counter.flawOf(Hospital.BAKU.sign(letter))).isEqualTo(Flaw.OTHER_ADDRESS);
  }

  @Test
  void takesAMessageOnce() throws NotProved {
    Document letter = signed();
    counter.take(letter);
    NotProved refusal = counter.refusalOf(Letter.bytes(letter));
    assertThat(refusal.flaw()).isEqualTo(Flaw.SEEN_BEFORE);
    assertThat(refusal.facility().map(FacilityCode::value)).contains("BAKU-MC-01");
  }

  @Test
  void refusesANumberTwiceThoughItIsSignedAgain() throws NotProved {
    counter.take(signed());
    counter.later(Duration.ofSeconds(10));
    assertThat(
            counter.flawOf(
                Hospital.BAKU.sign(
                    Letter.of(Letter.SOAP_1_1, Letter.HEADERS, Letter.body("Samir")))))
        .isEqualTo(Flaw.SEEN_BEFORE);
  }

  @Test
  void letsTwoFacilitiesHaveTheSameNumber() throws NotProved {
    counter.take(signed());
    assertThat(
            counter.take(Hospital.GANJA.sign(Letter.of(Letter.SOAP_1_1))).sender().code().value())
        .isEqualTo("GANJA-CH-01");
  }

  @Test
  void remembersAMessageUntilItsAgeRefusesIt() throws NotProved {
    counter.take(signed());
    Instant until = counter.desk.marks.values().iterator().next();
    assertThat(until).isAfterOrEqualTo(Hospital.NOW.plusSeconds(300));
    assertThat(counter.desk.marks.keySet()).allMatch(mark -> mark.matches("[A-Za-z0-9_:-]{1,64}"));
    counter.desk.marks.clear();
    counter.later(Duration.between(Hospital.NOW, until));
    assertThat(counter.flawOf(signed())).isEqualTo(Flaw.NOT_FRESH);
  }

  @Test
  void takesASignatureWhateverTheConnection() throws NotProved {
    Proved proved = counter.connectedTo(Hospital.GANJA).take(signed());
    assertThat(proved.sender().code().value()).isEqualTo("BAKU-MC-01");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Id", "ID", "id", "AssertionID", "wsu:Id", "xml:id"})
  void refusesTwoElementsOfOneId(String attribute) {
    Document letter = signed();
    String id = Letter.body(letter).getAttributeNS(WSConstants.WSU_NS, "Id");
    Element other = Letter.add(Letter.header(letter), "urn:other", "other:Header");
    switch (attribute) {
      case "wsu:Id" -> other.setAttributeNS(WSConstants.WSU_NS, attribute, id);
      case "xml:id" -> other.setAttributeNS("http://www.w3.org/XML/1998/namespace", attribute, id);
      default -> other.setAttribute(attribute, id);
    }
    assertThat(counter.flawOf(letter)).isEqualTo(Flaw.SAME_ID);
  }

  private static Document signed() {
    return Hospital.BAKU.sign(Letter.of(Letter.SOAP_1_1));
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
          Element timestamp = Letter.first(letter, "Timestamp");
          timestamp.setTextContent("");
          Document written =
              Letter.parsed("<t xmlns:wsu='" + WSConstants.WSU_NS + "'>" + parts + "</t>");
          for (Element part : Children.of(written.getDocumentElement()).all()) {
            timestamp.appendChild(letter.importNode(part, true));
          }
        };
    return Hospital.BAKU.sign(Letter.of(Letter.SOAP_1_1), rewritten);
  }

  private static void remove(Element element) {
    element.getParentNode().removeChild(element);
  }
}
