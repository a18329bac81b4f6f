package az.pasport.ws.guide;

import java.io.IOException;
import java.io.InputStream;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The contract's file as it is served, by its parts. */
final class Wsdl {
  static final String XS = XMLConstants.W3C_XML_SCHEMA_NS_URI;
  static final String WSDL = "http://schemas.xmlsoap.org/wsdl/";

  private static final String SOAP = "http://schemas.xmlsoap.org/wsdl/soap/";

  private final Element definitions;
  private final Element schema;

  private Wsdl(Element definitions) {
    this.definitions = definitions;
    this.schema =
        child(child(definitions, WSDL, "types").orElseThrow(), XS, "schema").orElseThrow();
  }

  static Wsdl read() {
    try (InputStream in = Wsdl.class.getResourceAsStream(ContractGuide.FILE)) {
      var documents = DocumentBuilderFactory.newDefaultNSInstance();
      return new Wsdl(documents.newDocumentBuilder().parse(in).getDocumentElement());
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new IllegalStateException("cannot read " + ContractGuide.FILE, e);
    }
  }

  Element schema() {
    return schema;
  }

  String namespace() {
    return definitions.getAttribute("targetNamespace");
  }

  Words words() {
    return Words.ofDocumented(definitions);
  }

  Stream<Element> operations() {
    return children(child(definitions, WSDL, "portType").orElseThrow(), WSDL, "operation");
  }

  /** The SOAPAction of an operation; it is the same in both bindings. */
  String action(String operation) {
    Element binding = child(definitions, WSDL, "binding").orElseThrow();
    Element bound = named(children(binding, WSDL, "operation"), operation);
    return child(bound, SOAP, "operation").orElseThrow().getAttribute("soapAction");
  }

  Stream<Element> complexTypes() {
    return children(schema, XS, "complexType");
  }

  Element complexType(String name) {
    return named(complexTypes(), name);
  }

  Element simpleType(String name) {
    return named(children(schema, XS, "simpleType"), name);
  }

  /** The type of a message's element, which stands inside of it. */
  Element typeOfMessage(String element) {
    return child(named(children(schema, XS, "element"), element), XS, "complexType").orElseThrow();
  }

  /** The elements of a complex type, in their order. */
  static Stream<Element> elements(Element complexType) {
    return children(child(complexType, XS, "sequence").orElseThrow(), XS, "element");
  }

  /**
   * @throws NoSuchElementException if the contract has none
   */
  static Element named(Stream<Element> among, String name) {
    return among
        .filter(element -> element.getAttribute("name").equals(name))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("not in the contract: " + name));
  }

  static Optional<Element> child(Element parent, String namespace, String name) {
    return children(parent, namespace, name).findFirst();
  }

  static Stream<Element> children(Element parent, String namespace, String name) {
    NodeList nodes = parent.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .<Node>mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .filter(element -> namespace.equals(element.getNamespaceURI()))
        .filter(element -> element.getLocalName().equals(name));
  }
}
