package az.pasport.ws.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.wss4j.dom.WSConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Signature wrapping: what was signed is moved to where its digest is still found, and something
 * forged takes its place. The signature is right in most of these messages; a row says whether code
 * that only verifies, as {@link NaiveReader} does, believes it.
 */
class SignatureWrappingTest {
  private static final boolean BELIEVED = true;
  private static final boolean NOT_EVEN_BELIEVED = false;

  static Stream<Arguments> rearrangements() {
    return Stream.of(
        row(
            "signed Body in a wrapper in the Header, a forged one in its place",
            BELIEVED,
            FailureReason.WRAPPED,
            letter -> wrapper(TestMessage.header(letter)).appendChild(forged(letter))),
        row(
            "the same, the wrapper says that nobody need understand it",
            BELIEVED,
            FailureReason.WRAPPED,
            letter -> {
              Element wrapper = wrapper(TestMessage.header(letter));
              wrapper.setAttributeNS(TestMessage.SOAP_1_1, "S:mustUnderstand", "0");
              wrapper.setAttributeNS(TestMessage.SOAP_1_1, "S:actor", "urn:somebody-else");
              wrapper.appendChild(forged(letter));
            }),
        row(
            "signed Body directly in the Header",
            BELIEVED,
            FailureReason.NOT_SIGNED,
            letter -> TestMessage.header(letter).appendChild(forged(letter))),
        row(
            "signed Body in the Security header",
            BELIEVED,
            FailureReason.UNKNOWN_TOKEN,
            letter -> TestMessage.first(letter, "Security").appendChild(forged(letter))),
        row(
            "signed Body in the signed Timestamp",
            NOT_EVEN_BELIEVED,
            FailureReason.WRONG_SIGNATURE,
            letter -> TestMessage.first(letter, "Timestamp").appendChild(forged(letter))),
        row(
            "signed Body in an Object of the Signature",
            BELIEVED,
            FailureReason.UNKNOWN_TOKEN,
            letter ->
                TestMessage.add(
                        TestMessage.first(letter, "Signature"), WSConstants.SIG_NS, "ds:Object")
                    .appendChild(forged(letter))),
        row(
            "signed Body in the KeyInfo",
            NOT_EVEN_BELIEVED,
            FailureReason.UNKNOWN_TOKEN,
            letter -> TestMessage.first(letter, "KeyInfo").appendChild(forged(letter))),
        row(
            "signed Body in the reference to the certificate",
            BELIEVED,
            FailureReason.UNKNOWN_TOKEN,
            letter ->
                TestMessage.first(letter, "SecurityTokenReference").appendChild(forged(letter))),
        row(
            "signed Body in the certificate's token",
            BELIEVED,
            FailureReason.UNKNOWN_TOKEN,
            letter -> TestMessage.first(letter, "BinarySecurityToken").appendChild(forged(letter))),
        row(
            "a forged Body before the signed one",
            BELIEVED,
            FailureReason.NOT_SOAP,
            letter -> {
              Element body = TestMessage.body(letter);
              body.getParentNode().insertBefore(forgedCopy(body), body);
            }),
        row(
            "a forged Body behind the signed one",
            BELIEVED,
            FailureReason.NOT_SOAP,
            letter ->
                letter.getDocumentElement().appendChild(forgedCopy(TestMessage.body(letter)))),
        row(
            "signed Body in a forged Body, behind the forged operation",
            BELIEVED,
            FailureReason.WRAPPED,
            letter -> {
              Node signed = forged(letter);
              TestMessage.body(letter).appendChild(signed);
            }),
        row(
            "signed Body deep in the forged operation",
            BELIEVED,
            FailureReason.WRAPPED,
            letter -> {
              Node signed = forged(letter);
              TestMessage.first(letter, "person").appendChild(signed);
            }),
        row(
            "signed Body in a wrapper between Header and Body",
            BELIEVED,
            FailureReason.NOT_SOAP,
            letter -> {
              Node signed = forged(letter);
              Element wrapper = letter.createElementNS("urn:wrapper", "w:Wrapper");
              wrapper.appendChild(signed);
              letter.getDocumentElement().insertBefore(wrapper, TestMessage.body(letter));
            }),
        row(
            "signed Body in a wrapper behind the Body",
            BELIEVED,
            FailureReason.NOT_SOAP,
            letter -> wrapper(letter.getDocumentElement()).appendChild(forged(letter))),
        row(
            "signed Body in a second Header",
            BELIEVED,
            FailureReason.NOT_SOAP,
            letter -> {
              Node signed = forged(letter);
              Element header = letter.createElementNS(TestMessage.SOAP_1_1, "S:Header");
              header.appendChild(signed);
              letter.getDocumentElement().insertBefore(header, TestMessage.body(letter));
            }),
        row(
            "the forged Body has the same Id",
            NOT_EVEN_BELIEVED,
            FailureReason.SAME_ID,
            letter -> {
              String id = TestMessage.body(letter).getAttributeNS(WSConstants.WSU_NS, "Id");
              wrapper(TestMessage.header(letter)).appendChild(forged(letter));
              ((Element) letter.getDocumentElement().getLastChild())
                  .setAttributeNS(WSConstants.WSU_NS, "wsu:Id", id);
            }),
        row(
            "the forged Body has the same Id without its namespace",
            NOT_EVEN_BELIEVED,
            FailureReason.SAME_ID,
            letter -> {
              String id = TestMessage.body(letter).getAttributeNS(WSConstants.WSU_NS, "Id");
              wrapper(TestMessage.header(letter)).appendChild(forged(letter));
              ((Element) letter.getDocumentElement().getLastChild()).setAttribute("Id", id);
            }),
        row(
            "the forged Body has the same Id as xml:id",
            BELIEVED,
            FailureReason.SAME_ID,
            letter -> {
              String id = TestMessage.body(letter).getAttributeNS(WSConstants.WSU_NS, "Id");
              wrapper(TestMessage.header(letter)).appendChild(forged(letter));
              ((Element) letter.getDocumentElement().getLastChild())
                  .setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:id", id);
            }),
        row(
            "signed Timestamp in a wrapper, another in its place",
            BELIEVED,
            FailureReason.WRAPPED,
            letter -> replace(letter, "Timestamp")),
        row(
            "another Timestamp beside the signed one",
            BELIEVED,
            FailureReason.UNKNOWN_TOKEN,
            letter -> {
              Element timestamp = TestMessage.first(letter, "Timestamp");
              timestamp.getParentNode().insertBefore(fresh(timestamp), timestamp);
            }),
        row(
            "signed To in a wrapper, another in its place",
            BELIEVED,
            FailureReason.WRAPPED,
            letter -> replace(letter, "To")),
        row(
            "a second To beside the signed one",
            BELIEVED,
            FailureReason.OTHER_ADDRESS,
            letter -> {
              Element to = TestMessage.first(letter, "To");
              to.getParentNode().insertBefore(fresh(to), to);
            }),
        row(
            "signed MessageID in a wrapper, a new one in its place",
            BELIEVED,
            FailureReason.WRAPPED,
            letter -> replace(letter, "MessageID")),
        row(
            "a second MessageID beside the signed one",
            BELIEVED,
            FailureReason.NOT_SIGNED,
            letter -> {
              Element id = TestMessage.first(letter, "MessageID");
              id.getParentNode().appendChild(fresh(id));
            }),
        row(
            "the whole signed message in a header of a forged one",
            BELIEVED,
            FailureReason.WRAPPED,
            letter -> {
              Element old = letter.getDocumentElement();
              var envelope = (Element) old.cloneNode(false);
              letter.replaceChild(envelope, old);
              Element header = TestMessage.add(envelope, TestMessage.SOAP_1_1, "S:Header");
              header.appendChild(fresh((Element) old.getElementsByTagName("wsa:To").item(0)));
              header.appendChild(
                  fresh((Element) old.getElementsByTagName("wsa:MessageID").item(0)));
              Node emptied = old.getElementsByTagName("wsse:Security").item(0);
              var copied = (Element) header.appendChild(emptied.cloneNode(true));
              Node here = copied.getElementsByTagName("wsu:Timestamp").item(0);
              copied.replaceChild(fresh((Element) here), here);
              for (String token : new String[] {"wsse:BinarySecurityToken", "ds:Signature"}) {
                emptied.removeChild(((Element) emptied).getElementsByTagName(token).item(0));
              }
              wrapper(header).appendChild(old);
              envelope.appendChild(forgedCopy((Element) old.getLastChild()));
            }));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rearrangements")
  void refuses(
      String name, boolean believed, FailureReason reason, Consumer<Document> rearrangement) {
    Document letter = signed();
    rearrangement.accept(letter);
    byte[] sent = TestMessage.bytes(letter);
    assertThat(NaiveReader.believes(TestMessage.parsed(sent))).isEqualTo(believed);
    // A proof ends with a message to pass on or with a refusal, never with both.
    assertThat(new VerifierUnderTest().reasonOf(sent)).isEqualTo(reason);
  }

  @Test
  void takesWhatNobodyRearranged() throws AuthenticationFailure {
    Document letter = signed();
    assertThat(NaiveReader.believes(TestMessage.parsed(TestMessage.bytes(letter)))).isTrue();
    assertThat(new VerifierUnderTest().take(letter).sender().code().value())
        .isEqualTo("BAKU-MC-01");
  }

  private static Arguments row(
      String name, boolean believed, FailureReason reason, Consumer<Document> rearrangement) {
    return Arguments.of(name, believed, reason, rearrangement);
  }

  /** Without inclusive prefixes a signed part may be moved anywhere; its digest stays right. */
  private static Document signed() {
    return SigningFacility.BAKU.sign(
        TestMessage.of(TestMessage.SOAP_1_1), how -> how.setAddInclusivePrefixes(false));
  }

  private static Element wrapper(Node parent) {
    return TestMessage.add(parent, "urn:wrapper", "w:Wrapper");
  }

  /** Puts a forged Body in the place of the signed one. */
  private static Node forged(Document letter) {
    Element signed = TestMessage.body(letter);
    return letter.getDocumentElement().replaceChild(forgedCopy(signed), signed);
  }

  private static Element forgedCopy(Element body) {
    var copy = (Element) body.cloneNode(true);
    copy.removeAttributeNS(WSConstants.WSU_NS, "Id");
    copy.getElementsByTagName("givenName").item(0).setTextContent("Forged");
    return copy;
  }

  private static void replace(Document letter, String local) {
    Element signed = TestMessage.first(letter, local);
    signed.getParentNode().insertBefore(fresh(signed), signed);
    wrapper(TestMessage.header(letter)).appendChild(signed);
  }

  /** A copy without its Id, which is the same or says something else. */
  private static Element fresh(Element part) {
    var copy = (Element) part.cloneNode(true);
    copy.removeAttributeNS(WSConstants.WSU_NS, "Id");
    if (part.getLocalName().equals("MessageID")) {
      copy.setTextContent("urn:uuid:forged");
    }
    return copy;
  }
}
