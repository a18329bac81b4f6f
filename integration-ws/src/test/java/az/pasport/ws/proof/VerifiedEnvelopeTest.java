package az.pasport.ws.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Rule 5 of the package: what is passed on. */
class VerifiedEnvelopeTest {
  private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
  private static final String SCHEMA = "http://www.w3.org/2001/XMLSchema";

  private final VerifierUnderTest verifier =
      new VerifierUnderTest().connectedTo(SigningFacility.BAKU);

  @ParameterizedTest
  @ValueSource(strings = {TestMessage.SOAP_1_1, TestMessage.SOAP_1_2})
  void passesOnTheBodyAndNoHeader(String soap) throws AuthenticationFailure {
    for (Document letter :
        new Document[] {
          SigningFacility.BAKU.sign(TestMessage.of(soap)),
          SigningFacility.seal(TestMessage.of(soap), "17", InMemoryCredentialStore.SECRET)
        }) {
      Document passedOn = TestMessage.parsed(verifier.take(letter).message());
      Element root = passedOn.getDocumentElement();
      assertThat(root.getNamespaceURI()).isEqualTo(soap);
      assertThat(ChildElements.of(root).all())
          .extracting(Element::getLocalName)
          .containsExactly("Body");
      Element operation = TestMessage.first(passedOn, "submitVaccination");
      assertThat(stripped(operation))
          .isEqualTo(stripped(TestMessage.first(letter, "submitVaccination")));
      assertThat(TestMessage.first(passedOn, "familyName").getTextContent())
          .isEqualTo("Əliyeva & qızı");
    }
  }

  @Test
  void keepsTheTypesOfValues() throws AuthenticationFailure {
    for (Document letter :
        new Document[] {
          SigningFacility.BAKU.sign(
              TestMessage.of(TestMessage.SOAP_1_1), how -> how.setAddInclusivePrefixes(false)),
          SigningFacility.seal(
              TestMessage.of(TestMessage.SOAP_1_1), "17", InMemoryCredentialStore.SECRET)
        }) {
      Element value =
          TestMessage.first(TestMessage.parsed(verifier.take(letter).message()), "givenName");
      assertThat(value.getAttributeNS(XSI, "type")).isEqualTo("xsd:string");
      assertThat(value.lookupNamespaceURI("xsd")).isEqualTo(SCHEMA);
    }
  }

  @Test
  void takesNoMeaningOfAPrefixThatTheSignatureDoesNotCover() throws AuthenticationFailure {
    Document letter =
        SigningFacility.BAKU.sign(
            TestMessage.of(TestMessage.SOAP_1_1), how -> how.setAddInclusivePrefixes(false));
    letter
        .getDocumentElement()
        .setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:xsd", "urn:somebody-elses");
    Element value =
        TestMessage.first(TestMessage.parsed(verifier.take(letter).message()), "givenName");
    assertThat(value.lookupNamespaceURI("xsd")).isNull();
  }

  @Test
  void declaresNoPrefixThatMeansTwoThings() throws AuthenticationFailure {
    Document letter =
        TestMessage.of(
            TestMessage.SOAP_1_1,
            TestMessage.HEADERS,
            "<a xmlns='urn:a'><b xmlns:xsd='urn:b' xsi:type='xsd:x'/></a>");
    VerifiedMessage proved =
        verifier.take(SigningFacility.BAKU.sign(letter, how -> how.setAddInclusivePrefixes(false)));
    assertThat(
            TestMessage.first(TestMessage.parsed(proved.message()), "b").lookupNamespaceURI("xsd"))
        .isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a xmlns='urn:a'><b xmlns=''><c xmlns='urn:a'/></b></a>",
        "<p:a xmlns:p='urn:1'><p:b xmlns:p='urn:2' p:c='x'/><p:d/></p:a>",
        "<a xmlns='urn:a' xml:lang='az'>x&#13;&#10;&#9;&lt;&amp;]]&gt;</a>",
        "<a xmlns='urn:a' b=' &#9;&#10;&quot;&lt; '><![CDATA[<x>&amp;]]></a>",
        "<a xmlns='urn:a'>\uD83D\uDC89 Ə<?target data?></a>",
        "<S:a/>",
      })
  void passesOnTheSameTree(String body) throws AuthenticationFailure {
    for (boolean signed : new boolean[] {true, false}) {
      Document letter = TestMessage.of(TestMessage.SOAP_1_1, TestMessage.HEADERS, body);
      Element sent =
          ChildElements.of(TestMessage.body(TestMessage.parsed(TestMessage.bytes(letter))))
              .all()
              .get(0);
      Document sealed =
          signed
              ? SigningFacility.BAKU.sign(letter, how -> how.setAddInclusivePrefixes(false))
              : SigningFacility.seal(letter, "17", InMemoryCredentialStore.SECRET);
      verifier.credentials.replays.clear();
      byte[] passedOn = verifier.take(sealed).message();
      Element received =
          ChildElements.of(TestMessage.body(TestMessage.parsed(passedOn))).all().get(0);
      assertThat(stripped(received)).isEqualTo(stripped(sent));
    }
  }

  @Test
  void leavesCommentsBehind() throws AuthenticationFailure {
    Document letter =
        TestMessage.of(
            TestMessage.SOAP_1_1,
            TestMessage.HEADERS,
            "<a xmlns='urn:a'>179<!-- not seen -->4</a>");
    byte[] passedOn = verifier.take(SigningFacility.BAKU.sign(letter)).message();
    assertThat(new String(passedOn, StandardCharsets.UTF_8)).contains(">1794<");
  }

  /** Names with namespaces, attributes and texts; without declarations, which may move. */
  private static String stripped(Element element) {
    var text = new StringBuilder();
    text.append('{').append(element.getNamespaceURI()).append('}').append(element.getLocalName());
    var attributes = new TreeSet<String>();
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      var attribute = element.getAttributes().item(i);
      if (!"http://www.w3.org/2000/xmlns/".equals(attribute.getNamespaceURI())) {
        attributes.add(
            "{"
                + attribute.getNamespaceURI()
                + "}"
                + attribute.getLocalName()
                + "="
                + attribute.getNodeValue());
      }
    }
    text.append(attributes).append('[');
    for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      text.append(node instanceof Element child ? stripped(child) : node.getNodeValue());
    }
    return text.append(']').toString();
  }
}
