package az.pasport.ws;

import az.pasport.ws.guide.ContractGuide;
import az.pasport.ws.proof.XmlParsers;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.ValidatorHandler;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** The schema and the operations of {@code records.wsdl}, to which messages are held. */
final class ContractSchema {
  static final String NAMESPACE = "urn:az:pasport:records:v1";

  private static final int MOST_IDLE = 64;
  private static final String WSDL = "http://schemas.xmlsoap.org/wsdl/";

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
    try (InputStream in = ContractSchema.class.getResourceAsStream(ContractGuide.FILE)) {
      var documents = DocumentBuilderFactory.newDefaultNSInstance();
      Document wsdl = documents.newDocumentBuilder().parse(in);
      var schemas = SchemaFactory.newDefaultInstance();
      schemas.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      Element schema = schemaIn(wsdl);
      return new ContractSchema(
          schemas.newSchema(new DOMSource(schema)), operationsOf(wsdl), structuresOf(schema));
    } catch (IOException | SAXException | ParserConfigurationException e) {
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

  private static Element schemaIn(Document wsdl) {
    return (Element)
        wsdl.getElementsByTagNameNS(XMLConstants.W3C_XML_SCHEMA_NS_URI, "schema").item(0);
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

  private static Set<String> operationsOf(Document wsdl) {
    var portType = (Element) wsdl.getElementsByTagNameNS(WSDL, "portType").item(0);
    NodeList found = portType.getElementsByTagNameNS(WSDL, "operation");
    var names = new HashSet<String>();
    for (int i = 0; i < found.getLength(); i++) {
      names.add(((Element) found.item(i)).getAttribute("name"));
    }
    return names;
  }
}
