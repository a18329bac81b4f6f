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
  private final Counter counter = new Counter().connectedTo(Hospital.BAKU);

  @ParameterizedTest
  @ValueSource(strings = {Letter.SOAP_1_1, Letter.SOAP_1_2})
  void refusesAMessageWithoutASecurityHeader(String soap) {
    assertThat(counter.flawOf(Letter.of(soap))).isEqualTo(Flaw.NO_SECURITY);
    assertThat(counter.flawOf(Letter.of(soap, "", Letter.BODY))).isEqualTo(Flaw.NO_SECURITY);
    Document headless = Letter.of(soap);
    headless.getDocumentElement().removeChild(Letter.header(headless));
    assertThat(counter.flawOf(headless)).isEqualTo(Flaw.NO_SECURITY);
  }

  @Test
  void refusesAnEmptySecurityHeader() {
    Document letter = Letter.of(Letter.SOAP_1_1);
    Letter.add(Letter.header(letter), WSConstants.WSSE_NS, "wsse:Security");
    assertThat(counter.flawOf(letter)).isEqualTo(Flaw.NO_SECURITY);
  }

  @Test
  void refusesTwoSecurityHeadersThoughOneIsForSomebodyElse() {
    Document letter = sealed(Letter.SOAP_1_1);
    Letter.add(Letter.header(letter), WSConstants.WSSE_NS, "wsse:Security")
        .setAttributeNS(Letter.SOAP_1_1, "S:actor", "urn:somebody-else");
    assertThat(counter.flawOf(letter)).isEqualTo(Flaw.TWO_SECURITIES);
  }

  @ParameterizedTest
  @CsvSource({
    Letter.SOAP_1_1 + ", S:actor",
    Letter.SOAP_1_2 + ", S:role",
  })
  void refusesASecurityHeaderForSomebodyElse(String soap, String attribute) {
    Document letter = sealed(soap);
    Letter.first(letter, "Security").setAttributeNS(soap, attribute, "urn:somebody-else");
    assertThat(counter.flawOf(letter)).isEqualTo(Flaw.OTHER_ACTOR);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "true", " 1 "})
  void refusesAHeaderThatMustBeUnderstoodAndIsNot(String must) {
    Document letter = sealed(Letter.SOAP_1_1);
    Letter.add(Letter.header(letter), "urn:transaction", "t:Transaction")
        .setAttributeNS(Letter.SOAP_1_1, "S:mustUnderstand", must);
    assertThat(counter.flawOf(letter)).isEqualTo(Flaw.NOT_UNDERSTOOD);
    Document signed = Hospital.BAKU.sign(Letter.of(Letter.SOAP_1_1));
    Letter.add(Letter.header(signed), Hospital.WSA, "wsa:FaultTo")
        .setAttributeNS(Letter.SOAP_1_1, "S:mustUnderstand", must);
    assertThat(counter.flawOf(signed)).isEqualTo(Flaw.NOT_UNDERSTOOD);
  }

  @Test
  void understandsTheHeadersThatItReads() throws NotProved {
    Document letter = sealed(Letter.SOAP_1_1);
    Letter.add(Letter.header(letter), Hospital.WSA, "wsa:Action").setTextContent("urn:submit");
    for (String name : new String[] {"To", "MessageID", "Action", "Security"}) {
      Letter.first(letter, name).setAttributeNS(Letter.SOAP_1_1, "S:mustUnderstand", "1");
    }
    assertThat(counter.take(letter).sender().worker()).contains("17");
  }

  @Test
  void looksOverAHeaderThatNeedNotBeUnderstood() throws NotProved {
    Document letter = sealed(Letter.SOAP_1_1);
    Letter.add(Letter.header(letter), "urn:trace", "t:Trace")
        .setAttributeNS(Letter.SOAP_1_1, "S:mustUnderstand", "0");
    assertThat(counter.take(letter).sender().worker()).contains("17");
  }

  @Test
  void refusesATokenInAMessageToSomebodyElse() {
    Document letter = sealed(Letter.SOAP_1_1);
    Letter.first(letter, "To").setTextContent("https://bank.example/pay");
    assertThat(counter.flawOf(letter)).isEqualTo(Flaw.OTHER_ADDRESS);
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
    assertThat(counter.flawOf(message.getBytes(StandardCharsets.UTF_8))).isEqualTo(Flaw.NOT_SOAP);
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
    assertThat(counter.flawOf(message.getBytes(StandardCharsets.UTF_8))).isEqualTo(Flaw.NOT_XML);
  }

  @Test
  void refusesDeepAndWideMessages() {
    assertThat(
            counter.flawOf(("<a>".repeat(33) + "</a>".repeat(33)).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(Flaw.NOT_XML);
    assertThat(
            counter.flawOf(("<a>".repeat(32) + "</a>".repeat(32)).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(Flaw.NOT_SOAP);
    var attributes = new StringBuilder();
    for (int i = 0; i < 65; i++) {
      attributes.append(" a").append(i).append("=''");
    }
    assertThat(counter.flawOf(("<a" + attributes + "/>").getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(Flaw.NOT_XML);
  }

  @Test
  void refusesATreeThatWouldFillTheMemory() {
    String elements = "<a/>".repeat(MessageTree.MOST_NODES);
    String attributes = "<a b=''/>".repeat(MessageTree.MOST_NODES / 2);
    String namespaces = "<a xmlns:b='c'/>".repeat(MessageTree.MOST_NODES / 2);
    for (String many : new String[] {elements, attributes, namespaces}) {
      assertThat(counter.flawOf(("<r>" + many + "</r>").getBytes(StandardCharsets.UTF_8)))
          .isEqualTo(Flaw.NOT_XML);
    }
  }

  @Test
  void readsTheCharsetThatTheConnectionNames() throws NotProved {
    String text =
        Letter.text(sealed(Letter.SOAP_1_1)).replaceFirst("<\\?xml[^>]*>", "").replace("Ə", "Ж");
    byte[] cyrillic = text.getBytes(Charset.forName("windows-1251"));
    assertThat(new String(cyrillic, Charset.forName("windows-1251"))).contains("Ж");
    Proved proved = counter.withCharset("windows-1251").take(cyrillic);
    assertThat(new String(proved.message(), StandardCharsets.UTF_8)).contains("Ж");
  }

  @Test
  void refusesACharsetThatDoesNotExist() {
    assertThat(counter.withCharset("no-such").flawOf(sealed(Letter.SOAP_1_1)))
        .isEqualTo(Flaw.NOT_XML);
  }

  private static Document sealed(String soap) {
    return Hospital.seal(Letter.of(soap), "17", Desk.SECRET);
  }
}
