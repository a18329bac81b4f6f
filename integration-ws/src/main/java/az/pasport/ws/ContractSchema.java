package az.pasport.ws;

import az.pasport.ws.guide.ContractGuide;
import az.pasport.ws.guide.Operation;
import az.pasport.ws.proof.XmlParsers;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.ValidatorHandler;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** The schema and the operations of {@code records.wsdl}, to which messages are held. */
final class ContractSchema {
  static final String NAMESPACE = "urn:az:pasport:records:v1";

  private static final int MOST_IDLE = 64;

  private final Schema schema;
  private final Set<String> operations;
  private final Set<String> structures;
  private final Queue<PooledParser> idle = new ArrayBlockingQueue<>(MOST_IDLE);

  private ContractSchema(Schema schema, Set<String> operations, Set<String> structures) {
    this.schema = schema;
    this.operations = Set.copyOf(operations);
    this.structures = Set.copyOf(structures);
  }

  /** Reads the contract that travels in this module's jar. */
  static ContractSchema read() {
    Element schema = ContractGuide.schema();
    try {
      var schemas = SchemaFactory.newDefaultInstance();
      schemas.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      return new ContractSchema(
          schemas.newSchema(new DOMSource(schema)),
          ContractGuide.known().operations().stream()
              .map(Operation::name)
              .collect(Collectors.toSet()),
          structuresOf(schema));
    } catch (SAXException e) {
      throw new IllegalStateException("cannot read " + ContractGuide.FILE, e);
    }
  }

  /** Whether a message may have this element in its Body. */
  boolean hasOperation(String namespace, String name) {
    return namespace.equals(NAMESPACE) && operations.contains(name);
  }

  /** Whether elements of this name hold elements, not a value. */
  boolean isStructure(String name) {
    return structures.contains(name);
  }

  /** A parser and a validator, for one message at a time. */
  record PooledParser(XMLReader reader, ValidatorHandler validator) {}

  /**
   * Borrows a parser from the pool, or makes one. Making one takes longer than reading a message.
   */
  PooledParser borrow() {
    PooledParser used = idle.poll();
    return used == null
        ? new PooledParser(XmlParsers.newReader(), schema.newValidatorHandler())
        : used;
  }

  /** Returns a parser to the pool. Each document begins anew, wherever the last one broke off. */
  void release(PooledParser parser) {
    idle.offer(parser);
  }

  private static Set<String> structuresOf(Element schema) {
    Set<String> types =
        elements(schema, "complexType")
            .map(type -> "tns:" + type.getAttribute("name"))
            .collect(Collectors.toSet());
    return elements(schema, "element")
        .filter(element -> types.contains(element.getAttribute("type")))
        .map(element -> element.getAttribute("name"))
        .collect(Collectors.toSet());
  }

  private static Stream<Element> elements(Element schema, String name) {
    NodeList found = schema.getElementsByTagNameNS(XMLConstants.W3C_XML_SCHEMA_NS_URI, name);
    return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast);
  }
}
