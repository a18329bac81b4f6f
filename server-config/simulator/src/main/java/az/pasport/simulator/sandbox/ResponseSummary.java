package az.pasport.simulator.sandbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A response in the words of the guide's table: {@code ACCEPTED}, {@code ACCEPTED held}, {@code
 * REJECTED dose.lot LOT_USED_UP}, {@code ACCEPTED warning dose.date SECOND_DOSE_EARLY}, {@code
 * FAULT UNAVAILABLE retry=true}, {@code HTTP 401}; {@code |} between the answers to a batch.
 *
 * @param text in these words
 * @param recordId of the one record that was accepted; empty otherwise
 */
public record ResponseSummary(String text, Optional<String> recordId) {
  private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

  /** Nothing came back: the connection was cut. */
  public static ResponseSummary nothing() {
    return new ResponseSummary("NO ANSWER", Optional.empty());
  }

  /** Reads an answer to SOAP 1.1. */
  public static ResponseSummary of(int status, byte[] body) {
    if (status == 401) {
      return new ResponseSummary("HTTP 401", Optional.empty());
    }
    return content(body)
        .map(ResponseSummary::of)
        .orElseGet(() -> new ResponseSummary("HTTP " + status, Optional.empty()));
  }

  private static ResponseSummary of(Element content) {
    if (content.getLocalName().equals("Fault")) {
      return new ResponseSummary(fault(content), Optional.empty());
    }
    List<Element> parts = children(content);
    List<Element> answers =
        parts.stream().filter(part -> part.getLocalName().equals("answer")).toList();
    if (answers.isEmpty()) {
      Set<String> names = new LinkedHashSet<>();
      parts.forEach(part -> names.add(part.getLocalName()));
      return new ResponseSummary(
          names.isEmpty() ? "NOTHING" : String.join(" ", names), Optional.empty());
    }
    return new ResponseSummary(
        String.join(" | ", answers.stream().map(ResponseSummary::answer).toList()),
        answers.size() == 1
            ? Optional.of(text(answers.get(0), "recordId")).filter(id -> !id.isEmpty())
            : Optional.empty());
  }

  private static String answer(Element answer) {
    String status = text(answer, "status") + text(answer, "state");
    List<String> problems = codes(answer, "problem");
    List<String> warnings = codes(answer, "warning");
    boolean isLater = status.equals("ACCEPTED") && !text(answer, "version").equals("1");
    return (status
            + (isLater ? " version " + text(answer, "version") : "")
            + (text(answer, "heldUntilConfirmed").equals("true") ? " held" : "")
            + (problems.isEmpty() ? "" : " " + String.join(", ", problems))
            + (warnings.isEmpty() ? "" : " warning " + String.join(", ", warnings)))
        .strip();
  }

  private static List<String> codes(Element answer, String name) {
    return children(answer).stream()
        .filter(child -> child.getLocalName().equals(name))
        .map(child -> text(child, "field") + " " + text(child, "code"))
        .toList();
  }

  private static String fault(Element fault) {
    NodeList details = fault.getElementsByTagNameNS(HttpMessage.NAMESPACE, "fault");
    if (details.getLength() == 0) {
      String code = text(fault, "faultcode");
      return "FAULT " + code.substring(code.indexOf(':') + 1);
    }
    var detail = (Element) details.item(0);
    return "FAULT " + text(detail, "code") + " retry=" + text(detail, "retry");
  }

  private static Optional<Element> content(byte[] body) {
    try {
      var factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      // The one it has prints to standard error what is no XML.
      builder.setErrorHandler(new DefaultHandler());
      NodeList bodies =
          builder.parse(new ByteArrayInputStream(body)).getElementsByTagNameNS(SOAP, "Body");
      return bodies.getLength() == 0
          ? Optional.empty()
          : children((Element) bodies.item(0)).stream().findFirst();
    } catch (SAXException | IOException e) {
      return Optional.empty();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("this Java has no XML parser", e);
    }
  }

  private static String text(Element parent, String name) {
    return children(parent).stream()
        .filter(child -> child.getLocalName().equals(name))
        .map(child -> child.getTextContent().strip())
        .findFirst()
        .orElse("");
  }

  private static List<Element> children(Element parent) {
    NodeList nodes = parent.getChildNodes();
    return Stream.iterate(0, i -> i < nodes.getLength(), i -> i + 1)
        .map(nodes::item)
        .filter((Node node) -> node instanceof Element)
        .map(Element.class::cast)
        .toList();
  }
}
