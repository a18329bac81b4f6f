package az.pasport.ws.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.wss4j.dom.WSConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** Rule 1 of the package: how a message is read. */
class EnvelopeTest {
  private final VerifierUnderTest verifier =
      new VerifierUnderTest().connectedTo(SigningFacility.BAKU);

  @ParameterizedTest
  @ValueSource(strings = {TestMessage.SOAP_1_1, TestMessage.SOAP_1_2})
  void refusesAMessageWithoutASecurityHeader(String soap) {
    assertThat(verifier.reasonOf(TestMessage.of(soap))).isEqualTo(FailureReason.NO_SECURITY);
    assertThat(verifier.reasonOf(TestMessage.of(soap, "", TestMessage.BODY)))
        .isEqualTo(FailureReason.NO_SECURITY);
    Document headless = TestMessage.of(soap);
    headless.getDocumentElement().removeChild(TestMessage.header(headless));
    assertThat(verifier.reasonOf(headless)).isEqualTo(FailureReason.NO_SECURITY);
  }

  @Test
  void refusesAnEmptySecurityHeader() {
    Document letter = TestMessage.of(TestMessage.SOAP_1_1);
    TestMessage.add(TestMessage.header(letter), WSConstants.WSSE_NS, "wsse:Security");
    assertThat(verifier.reasonOf(letter)).isEqualTo(FailureReason.NO_SECURITY);
  }

  @Test
  void refusesTwoSecurityHeadersThoughOneIsForSomebodyElse() {
    Document letter = sealed(TestMessage.SOAP_1_1);
    TestMessage.add(TestMessage.header(letter), WSConstants.WSSE_NS, "wsse:Security")
        .setAttributeNS(TestMessage.SOAP_1_1, "S:actor", "urn:somebody-else");
    assertThat(verifier.reasonOf(letter)).isEqualTo(FailureReason.TWO_SECURITIES);
  }

  @ParameterizedTest
  @CsvSource({
    TestMessage.SOAP_1_1 + ", S:actor",
    TestMessage.SOAP_1_2 + ", S:role",
  })
  void refusesASecurityHeaderForSomebodyElse(String soap, String attribute) {
    Document letter = sealed(soap);
    TestMessage.first(letter, "Security").setAttributeNS(soap, attribute, "urn:somebody-else");
    assertThat(verifier.reasonOf(letter)).isEqualTo(FailureReason.OTHER_ACTOR);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "true", " 1 "})
  void refusesAHeaderThatMustBeUnderstoodAndIsNot(String must) {
    Document letter = sealed(TestMessage.SOAP_1_1);
    TestMessage.add(TestMessage.header(letter), "urn:transaction", "t:Transaction")
        .setAttributeNS(TestMessage.SOAP_1_1, "S:mustUnderstand", must);
    assertThat(verifier.reasonOf(letter)).isEqualTo(FailureReason.NOT_UNDERSTOOD);
    Document signed = SigningFacility.BAKU.sign(TestMessage.of(TestMessage.SOAP_1_1));
    TestMessage.add(TestMessage.header(signed), SigningFacility.WSA, "wsa:FaultTo")
        .setAttributeNS(TestMessage.SOAP_1_1, "S:mustUnderstand", must);
    assertThat(verifier.reasonOf(signed)).isEqualTo(FailureReason.NOT_UNDERSTOOD);
  }

  @Test
  void understandsTheHeadersThatItReads() throws AuthenticationFailure {
    Document letter = sealed(TestMessage.SOAP_1_1);
    TestMessage.add(TestMessage.header(letter), SigningFacility.WSA, "wsa:Action")
        .setTextContent("urn:submit");
    for (String name : new String[] {"To", "MessageID", "Action", "Security"}) {
      TestMessage.first(letter, name).setAttributeNS(TestMessage.SOAP_1_1, "S:mustUnderstand", "1");
    }
    assertThat(verifier.take(letter).sender().worker()).contains("17");
  }

  @Test
  void looksOverAHeaderThatNeedNotBeUnderstood() throws AuthenticationFailure {
    Document letter = sealed(TestMessage.SOAP_1_1);
    TestMessage.add(TestMessage.header(letter), "urn:trace", "t:Trace")
        .setAttributeNS(TestMessage.SOAP_1_1, "S:mustUnderstand", "0");
    assertThat(verifier.take(letter).sender().worker()).contains("17");
  }

  @Test
  void refusesATokenInAMessageToSomebodyElse() {
    Document letter = sealed(TestMessage.SOAP_1_1);
    TestMessage.first(letter, "To").setTextContent("https://bank.example/pay");
    assertThat(verifier.reasonOf(letter)).isEqualTo(FailureReason.OTHER_ADDRESS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a/>",
        "<S:Envelope xmlns:S='urn:other'><S:Body/></S:Envelope>",
        "<S:Envelope xmlns:S='http://schemas.xmlsoap.org/soap/envelope/'/>",
        "<S:Envelope xmlns:S='http://schemas.xmlsoap.org/soap/envelope/'><S:Header/></S:Envelope>",
        "<S:Envelope xmlns:S='http://schemas.xmlsoap.org/soap/envelope/'><S:Body/><S:Header/>"
            + "</S:Envelope>",
        "<S:Envelope xmlns:S='http://schemas.xmlsoap.org/soap/envelope/'><S:Body/><S:Body/>"
            + "</S:Envelope>",
        "<S:Envelope xmlns:S='http://schemas.xmlsoap.org/soap/envelope/'><S:Header/><S:Header/>"
            + "<S:Body/></S:Envelope>",
        "<S:Envelope xmlns:S='http://schemas.xmlsoap.org/soap/envelope/'><S:Header/><S:Body/>"
            + "<other/></S:Envelope>",
        "<S:Envelope xmlns:S='http://schemas.xmlsoap.org/soap/envelope/'>"
            + "<Header xmlns='http://www.w3.org/2003/05/soap-envelope'/><S:Body/></S:Envelope>",
      })
  void refusesWhatIsNoEnvelope(String message) {
    assertThat(verifier.reasonOf(message.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(FailureReason.NOT_SOAP);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<",
        "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>",
        "<?xml version='1.1'?><a/>",
        "<a xmlns='urn:a' xmlns:b='urn:b' b:c='1' b:c='2'/>",
      })
  void refusesWhatTheParserDoesNotTake(String message) {
    assertThat(verifier.reasonOf(message.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(FailureReason.NOT_XML);
  }

  @Test
  void refusesDeepAndWideMessages() {
    assertThat(
            verifier.reasonOf(
                ("<a>".repeat(33) + "</a>".repeat(33)).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(FailureReason.NOT_XML);
    assertThat(
            verifier.reasonOf(
                ("<a>".repeat(32) + "</a>".repeat(32)).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(FailureReason.NOT_SOAP);
    var attributes = new StringBuilder();
    for (int i = 0; i < 65; i++) {
      attributes.append(" a").append(i).append("=''");
    }
    assertThat(verifier.reasonOf(("<a" + attributes + "/>").getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(FailureReason.NOT_XML);
  }

  @Test
  void refusesATreeThatWouldFillTheMemory() {
    String elements = "<a/>".repeat(SoapMessageParser.MOST_NODES);
    String attributes = "<a b=''/>".repeat(SoapMessageParser.MOST_NODES / 2);
    String namespaces = "<a xmlns:b='c'/>".repeat(SoapMessageParser.MOST_NODES / 2);
    for (String many : new String[] {elements, attributes, namespaces}) {
      assertThat(verifier.reasonOf(("<r>" + many + "</r>").getBytes(StandardCharsets.UTF_8)))
          .isEqualTo(FailureReason.NOT_XML);
    }
  }

  @Test
  void readsTheCharsetThatTheConnectionNames() throws AuthenticationFailure {
    String text =
        TestMessage.text(sealed(TestMessage.SOAP_1_1))
            .replaceFirst("<\\?xml[^>]*>", "")
            .replace("Ə", "Ж");
    byte[] cyrillic = text.getBytes(Charset.forName("windows-1251"));
    assertThat(new String(cyrillic, Charset.forName("windows-1251"))).contains("Ж");
    VerifiedMessage proved = verifier.withCharset("windows-1251").take(cyrillic);
    assertThat(new String(proved.message(), StandardCharsets.UTF_8)).contains("Ж");
  }

  @Test
  void refusesACharsetThatDoesNotExist() {
    assertThat(verifier.withCharset("no-such").reasonOf(sealed(TestMessage.SOAP_1_1)))
        .isEqualTo(FailureReason.NOT_XML);
  }

  private static Document sealed(String soap) {
    return SigningFacility.seal(TestMessage.of(soap), "17", InMemoryCredentialStore.SECRET);
  }
}
