package az.pasport.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Messages made from the contract that a server hands out: each operation with every field of its
 * types, so that what the contract gains is sent, too.
 */
final class ContractMessages {
  static final String NAMESPACE = "urn:az:pasport:records:v1";

  private static final String XS = "http://www.w3.org/2001/XMLSchema";
  private static final String WSDL = "http://schemas.xmlsoap.org/wsdl/";
  private static final Set<String> EVENTS = Set.of("dose", "test", "recovery", "contraindication");

  private final Element schema;
  private final List<String> operations;

  private ContractMessages(Element definitions) {
    this.schema = all(definitions, XS, "schema").findFirst().orElseThrow();
    Element portType = all(definitions, WSDL, "portType").findFirst().orElseThrow();
    this.operations =
        all(portType, WSDL, "operation").map(element -> element.getAttribute("name")).toList();
  }

  static ContractMessages read(byte[] wsdl) {
    return new ContractMessages(parsed(wsdl));
  }

  List<String> operations() {
    return operations;
  }

  /** The values of a type of codes. */
  List<String> codes(String type) {
    Element simpleType =
        children(schema, "simpleType")
            .filter(one -> one.getAttribute("name").equals(type))
            .findFirst()
            .orElseThrow();
    return all(simpleType, XS, "enumeration").map(one -> one.getAttribute("value")).toList();
  }

  /** The paths of an operation's fields without children, such as {@code person/fin}, in order. */
  List<String> fields(String operation) {
    Element element =
        children(schema, "element")
            .filter(one -> one.getAttribute("name").equals(operation))
            .findFirst()
            .orElseThrow();
    var found = new ArrayList<String>();
    children(element, "complexType").forEach(type -> collect(type, "", found));
    return found;
  }

  private void collect(Element complexType, String above, List<String> found) {
    children(complexType, "sequence")
        .flatMap(sequence -> children(sequence, "element"))
        .forEach(
            element -> {
              String path = above + element.getAttribute("name");
              String type = element.getAttribute("type");
              type(type)
                  .ifPresentOrElse(
                      known -> collect(known, path + "/", found), () -> found.add(path));
            });
  }

  private java.util.Optional<Element> type(String name) {
    return children(schema, "complexType")
        .filter(type -> name.equals("tns:" + type.getAttribute("name")))
        .findFirst();
  }

  /** The name of the event that a field of a batch's record belongs to; {@code dose} for others. */
  static String event(String field) {
    return Stream.of(field.split("/", -1)).filter(EVENTS::contains).findFirst().orElse("dose");
  }

  /** Whether a field is of another event than this. */
  static boolean isOfOther(String event, String field) {
    return Stream.of(field.split("/", -1))
        .anyMatch(part -> EVENTS.contains(part) && !part.equals(event));
  }

  /**
   * An operation's element.
   *
   * @param fields XML of the fields that are sent, by path, in the contract's order
   */
  static String write(String operation, Map<String, String> fields) {
    return "<"
        + operation
        + " xmlns=\""
        + NAMESPACE
        + "\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
        + nested(fields)
        + "</"
        + operation
        + ">";
  }

  private static String nested(Map<String, String> fields) {
    var groups = new LinkedHashMap<String, Map<String, String>>();
    var text = new StringBuilder();
    fields.forEach(
        (path, xml) -> {
          int end = path.indexOf('/');
          String head = end < 0 ? path : path.substring(0, end);
          groups
              .computeIfAbsent(head, name -> new LinkedHashMap<>())
              .put(end < 0 ? "" : path.substring(end + 1), xml);
        });
    groups.forEach(
        (name, parts) ->
            text.append(
                parts.containsKey("")
                    ? parts.get("")
                    : "<" + name + ">" + nested(parts) + "</" + name + ">"));
    return text.toString();
  }

  /** A field with a value, whatever its characters; those that XML cannot hold as references. */
  static String element(String path, String value) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return "<" + name + ">" + escaped(value) + "</" + name + ">";
  }

  private static String escaped(String value) {
    return value
        .codePoints()
        .mapToObj(
            point ->
                point == '<' || point == '&' || point == '>' || point < ' ' || point >= 0xD800
                    ? "&#" + point + ";"
                    : Character.toString(point))
        .collect(Collectors.joining());
  }

  /** What is wrong with a field's element, and not with its value. */
  static List<String> misshapen(String path, String good) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    String text = escaped(good);
    String whole = "<" + name + ">" + text + "</" + name + ">";
    String tag = "<%s %s>%s</%s>";
    return List.of(
        "",
        whole + whole,
        "<" + name + "/>",
        tag.formatted(name, "xsi:nil=\"true\"", "", name),
        tag.formatted(name, "xsi:nil=\"zz\"", text, name),
        tag.formatted(name, "xsi:type=\"Dose\"", text, name),
        tag.formatted(name, "xsi:type=\"zz:none\"", text, name),
        tag.formatted(name, "xsi:type=\"\"", text, name),
        tag.formatted(name, "xmlns:xs=\"" + XS + "\" xsi:type=\"xs:integer\"", text, name),
        tag.formatted(name, "unknown=\"1\"", text, name),
        tag.formatted(name, "xmlns=\"urn:other\"", text, name),
        "<" + name + "><child>" + text + "</child></" + name + ">",
        "<" + name + "><" + name + ">" + text + "</" + name + "></" + name + ">",
        "<" + name + "><![CDATA[" + good.replace("]]>", "") + "]]></" + name + ">",
        "<" + name + "><!-- c --><?p i?>" + text + "</" + name + ">",
        "<" + name + ">&#0;</" + name + ">",
        "<" + name + ">&entity;</" + name + ">",
        "<" + name + ">" + text,
        "text" + whole);
  }

  /** Parses what a server answers. */
  static Element parsed(byte[] xml) {
    try {
      return DocumentBuilderFactory.newDefaultNSInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(xml))
          .getDocumentElement();
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new AssertionError("no XML: " + new String(xml, UTF_8), e);
    }
  }

  /** The texts of all elements of a name, wherever they are. */
  static List<String> texts(Element under, String name) {
    return all(under, "*", name).map(Element::getTextContent).toList();
  }

  private static Stream<Element> all(Element under, String namespace, String name) {
    return elements(under.getElementsByTagNameNS(namespace, name));
  }

  private static Stream<Element> children(Element under, String name) {
    return elements(under.getChildNodes())
        .filter(child -> XS.equals(child.getNamespaceURI()) && name.equals(child.getLocalName()));
  }

  private static Stream<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast);
  }
}
