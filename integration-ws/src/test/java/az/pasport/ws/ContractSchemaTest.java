package az.pasport.ws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ContractSchemaTest {
  private static final String XS = XMLConstants.W3C_XML_SCHEMA_NS_URI;
  private static final String WSDL = "http://schemas.xmlsoap.org/wsdl/";

  private final Document wsdl = read();

  @Test
  void documentsEveryElementTypeAndValueInBothLanguages() {
    List<String> undocumented = new ArrayList<>();
    Stream.of("element", "complexType", "simpleType", "enumeration")
        .flatMap(name -> all(wsdl.getDocumentElement(), XS, name))
        .filter(element -> element.hasAttribute("name") || element.hasAttribute("value"))
        .filter(element -> !languages(element).equals(List.of("az", "en")))
        .forEach(
            element ->
                undocumented.add(element.getAttribute("name") + element.getAttribute("value")));
    assertThat(undocumented).isEmpty();
  }

  @Test
  void documentsEveryOperationInBothLanguages() {
    Element portType = all(wsdl.getDocumentElement(), WSDL, "portType").findFirst().orElseThrow();
    assertThat(all(portType, WSDL, "operation"))
        .hasSize(17)
        .allSatisfy(
            operation ->
                assertThat(
                        all(operation, WSDL, "documentation")
                            .findFirst()
                            .orElseThrow()
                            .getTextContent())
                    .contains("az: ")
                    .contains("en: "));
  }

  @Test
  void standsAlone() {
    assertThat(all(wsdl.getDocumentElement(), WSDL, "import")).isEmpty();
    assertThat(all(wsdl.getDocumentElement(), XS, "import")).isEmpty();
    assertThat(all(wsdl.getDocumentElement(), XS, "include")).isEmpty();
  }

  @Test
  void demandsNothingOfARequestThatTheDomainIsToName() {
    // A generated client refuses to send a message that lacks what the schema demands; the server
    // could then never list all that is wrong with it.
    Stream.of("Person", "Worker", "Dose", "Test", "Recovery", "Contraindication", "RecordVersion")
        .flatMap(type -> all(named("complexType", type), XS, "element"))
        .forEach(element -> assertThat(element.getAttribute("minOccurs")).isEqualTo("0"));
    assertThat(all(wsdl.getDocumentElement(), XS, "pattern")).isEmpty();
    assertThat(all(wsdl.getDocumentElement(), XS, "maxLength")).isEmpty();
  }

  @Test
  void knowsItsOperations() {
    ContractSchema contract = ContractSchema.read();
    assertThat(
            Stream.of(
                    "submitVaccination",
                    "submitTest",
                    "submitRecovery",
                    "submitContraindication",
                    "correctVaccination",
                    "correctTest",
                    "correctRecovery",
                    "correctContraindication",
                    "withdrawRecord",
                    "submitBatch",
                    "confirmRecord",
                    "listHeldRecords",
                    "queryAcknowledgement",
                    "getRecord",
                    "echo",
                    "listVaccines",
                    "listValueSets")
                .allMatch(name -> contract.hasOperation(ContractSchema.NAMESPACE, name)))
        .isTrue();
    assertThat(contract.hasOperation(ContractSchema.NAMESPACE, "fault")).isFalse();
    assertThat(contract.hasOperation("", "submitTest")).isFalse();
  }

  private Element named(String kind, String name) {
    return all(wsdl.getDocumentElement(), XS, kind)
        .filter(element -> element.getAttribute("name").equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> languages(Element element) {
    return children(element.getChildNodes())
        .filter(child -> child.getLocalName().equals("annotation"))
        .flatMap(annotation -> children(annotation.getChildNodes()))
        .filter(documentation -> !documentation.getTextContent().isBlank())
        .map(documentation -> documentation.getAttributeNS(XMLConstants.XML_NS_URI, "lang"))
        .toList();
  }

  private static Stream<Element> all(Element under, String namespace, String name) {
    return children(under.getElementsByTagNameNS(namespace, name));
  }

  private static Stream<Element> children(NodeList nodes) {
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast);
  }

  private static Document read() {
    try (InputStream in =
        ContractSchemaTest.class.getResourceAsStream(
            "/META-INF/resources/WEB-INF/wsdl/records.wsdl")) {
      return DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().parse(in);
    } catch (IOException
        | org.xml.sax.SAXException
        | javax.xml.parsers.ParserConfigurationException e) {
      throw new AssertionError(e);
    }
  }
}
