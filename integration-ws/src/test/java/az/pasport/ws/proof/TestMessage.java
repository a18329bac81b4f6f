package az.pasport.ws.proof;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Envelopes as a hospital's software writes them, and as somebody on the way rewrites them. */
final class TestMessage {
  static final String SOAP_1_1 = "http://schemas.xmlsoap.org/soap/envelope/";
  static final String SOAP_1_2 = "http://www.w3.org/2003/05/soap-envelope";
  static final String TO = "https://pasport.example.az/ws/records";
  static final String RECORDS = "urn:az:pasport:records:v1";
  static final String BODY = body("Leyla");
  static final String HEADERS =
      "<wsa:To>" + TO + "</wsa:To><wsa:MessageID>urn:uuid:0b7d</wsa:MessageID>";

  private TestMessage() {}

  static String body(String givenName) {
    return "<submitVaccination xmlns='"
        + RECORDS
        + "'><messageId>m-1</messageId><person><givenName xsi:type='xsd:string'>"
        + givenName
        + "</givenName><familyName>Əliyeva &amp; qızı</familyName></person></submitVaccination>";
  }

  static Document of(String soap) {
    return of(soap, HEADERS, BODY);
  }

  static Document of(String soap, String headers, String body) {
    return parsed(
        "<S:Envelope xmlns:S='"
            + soap
            + "' xmlns:wsa='"
            + SigningFacility.WSA
            + "' xmlns:xsd='http://www.w3.org/2001/XMLSchema'"
            + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'><S:Header>"
            + headers
            + "</S:Header><S:Body>"
            + body
            + "</S:Body></S:Envelope>");
  }

  static Document parsed(String text) {
    return parsed(text.getBytes(StandardCharsets.UTF_8));
  }

  static Document parsed(byte[] bytes) {
    try {
      return DocumentBuilderFactory.newDefaultNSInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(bytes));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] bytes(Document letter) {
    try {
      var bytes = new ByteArrayOutputStream();
      TransformerFactory.newDefaultInstance()
          .newTransformer()
          .transform(new DOMSource(letter), new StreamResult(bytes));
      return bytes.toByteArray();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  static String text(Document letter) {
    return new String(bytes(letter), StandardCharsets.UTF_8);
  }

  /** The first element of a local name, in the order of the document. */
  static Element first(Document letter, String local) {
    return (Element) letter.getElementsByTagNameNS("*", local).item(0);
  }

  static Element header(Document letter) {
    return first(letter, "Header");
  }

  static Element body(Document letter) {
    return first(letter, "Body");
  }

  static Element add(Node parent, String namespace, String name) {
    Document letter = parent.getOwnerDocument();
    return (Element) parent.appendChild(letter.createElementNS(namespace, name));
  }
}
