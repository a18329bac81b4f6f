package az.pasport.ws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.pasport.intake.Answer;
import az.pasport.intake.Warning;
import az.pasport.intake.WarningCode;
import az.pasport.record.Problem;
import az.pasport.record.ProblemCode;
import az.pasport.record.VaccineProducts;
import az.pasport.ws.guide.ContractGuide;
import az.pasport.ws.v1.ListVaccinesResponse;
import az.pasport.ws.v1.ListValueSetsResponse;
import az.pasport.ws.v1.QueryAcknowledgementResponse;
import az.pasport.ws.v1.SubmissionAnswer;
import az.pasport.ws.v1.SubmitBatchResponse;
import az.pasport.ws.v1.SubmitTestResponse;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.util.JAXBSource;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Holds today's contract to {@code records-1.0.wsdl}, the contract as it was when the first
 * hospitals generated their clients. That file never changes.
 */
class FrozenContractTest {
  private static final String XS = XMLConstants.W3C_XML_SCHEMA_NS_URI;
  private static final String WSDL = "http://schemas.xmlsoap.org/wsdl/";
  private static final UUID RECORD = UUID.fromString("0e9c2f1e-3f55-4c6f-8c55-1f7a52b3f001");
  private static final Instant AT = Instant.parse("2026-11-23T08:15:30.123456Z");
  private static final List<Warning> WARNINGS =
      List.of(WarningCode.UNCHANGED.at("replaces"), WarningCode.UNKNOWN_DEVICE.at("test.device"));

  private static final Document FROZEN = read("/az/pasport/ws/records-1.0.wsdl");
  private static final Document TODAY = read(ContractGuide.FILE);
  private static final Schema SCHEMA = schema();

  static Stream<Answer> answers() {
    List<Problem> problems = List.of(ProblemCode.BAD_FIN.at("person.fin"));
    return Stream.of(
        new Answer.Accepted(RECORD, 1, AT, true, WARNINGS),
        new Answer.Duplicate(new Answer.Accepted(RECORD, 1, AT, false, WARNINGS)),
        new Answer.Rejected(problems),
        new Answer.Outdated(RECORD, 2, AT, problems, List.of("dose.date")),
        new Answer.Conflict(RECORD, AT));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void aClientThatSendsNoHeaderIsAnsweredAsItsSchemaHasIt(Answer answer) {
    SubmissionAnswer told = ResponseMapper.to("m-1", answer, ContractVersion.FIRST);
    var one = new SubmitTestResponse();
    one.setAnswer(told);
    var batch = new SubmitBatchResponse();
    batch.getAnswer().addAll(List.of(told, ResponseMapper.notOneRecord("m-2")));
    assertIsOfSchema(one);
    assertIsOfSchema(batch);
  }

  @Test
  void soIsAClientThatAsksForAnAcknowledgement() {
    var response = new QueryAcknowledgementResponse();
    response.setAnswer(
        ResponseMapper.acknowledgement(
            "m-1",
            new Answer.Duplicate(new Answer.Accepted(RECORD, 1, AT, false, WARNINGS)),
            ContractVersion.FIRST));
    assertIsOfSchema(response);
  }

  @Test
  void soIsAClientThatAsksForTheCodes() {
    var sets = new ListValueSetsResponse();
    ContractGuide.known()
        .valueSets()
        .forEach(set -> sets.getValueSet().add(ResponseMapper.valueSet(set)));
    assertIsOfSchema(sets);
    var vaccines = new ListVaccinesResponse();
    VaccineProducts.known()
        .all()
        .forEach(product -> vaccines.getVaccine().add(ResponseMapper.vaccine(product)));
    assertIsOfSchema(vaccines);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void maintenanceIsToldFromVersionTwoOn(int minor) {
    assertThat(new ContractVersion(minor).hasAnnouncements()).isEqualTo(minor >= 2);
  }

  /** Else the tests above would show nothing. */
  @Test
  void aStrictValidatorRefusesWhatTheContractHasGained() {
    var response = new SubmitTestResponse();
    response.setAnswer(
        ResponseMapper.to(
            "m-1", new Answer.Accepted(RECORD, 1, AT, true, WARNINGS), new ContractVersion(1)));
    assertThatThrownBy(() -> validate(response)).hasStackTraceContaining("warning");
  }

  @Test
  void everyOperationIsStillThere_underItsAction() {
    assertThat(attributes(TODAY, WSDL, "operation", "name"))
        .containsAll(attributes(FROZEN, WSDL, "operation", "name"));
    for (String soap :
        List.of(
            "http://schemas.xmlsoap.org/wsdl/soap/", "http://schemas.xmlsoap.org/wsdl/soap12/")) {
      assertThat(attributes(TODAY, soap, "operation", "soapAction"))
          .containsAll(attributes(FROZEN, soap, "operation", "soapAction"));
    }
    assertThat(attributes(TODAY, WSDL, "port", "name"))
        .isEqualTo(attributes(FROZEN, WSDL, "port", "name"));
  }

  /** What a type or a message gains stands at its end, and need not be sent. */
  @Test
  void everyTypeBeginsAsItDid() {
    for (Element type : all(FROZEN, XS, "complexType")) {
      List<String> before = fields(type);
      List<String> now = fields(sameOf(type));
      assertThat(now).as(nameOf(type)).startsWith(before.toArray(String[]::new));
      assertThat(now.subList(before.size(), now.size()))
          .as(nameOf(type))
          .allMatch(field -> field.contains(" 0.."));
    }
  }

  @Test
  void everyCodeIsStillThere() {
    for (Element type : all(FROZEN, XS, "simpleType")) {
      assertThat(values(sameOf(type))).containsAll(values(type));
    }
  }

  private static void assertIsOfSchema(Object response) {
    assertThatCode(() -> validate(response)).doesNotThrowAnyException();
  }

  private static void validate(Object response)
      throws JAXBException, IOException, org.xml.sax.SAXException {
    SCHEMA
        .newValidator()
        .validate(new JAXBSource(JAXBContext.newInstance(response.getClass()), response));
  }

  /** Name, type and how often, in their order. */
  private static List<String> fields(Element type) {
    return all(type, XS, "element").stream()
        .map(
            element ->
                "%s %s %s..%s"
                    .formatted(
                        element.getAttribute("name"),
                        element.getAttribute("type"),
                        or(element.getAttribute("minOccurs"), "1"),
                        or(element.getAttribute("maxOccurs"), "1")))
        .toList();
  }

  private static String or(String text, String otherwise) {
    return text.isEmpty() ? otherwise : text;
  }

  private static List<String> values(Element type) {
    return all(type, XS, "enumeration").stream().map(one -> one.getAttribute("value")).toList();
  }

  private static Element sameOf(Element type) {
    return all(TODAY, XS, type.getLocalName()).stream()
        .filter(one -> nameOf(one).equals(nameOf(type)))
        .findFirst()
        .orElseThrow(() -> new AssertionError(nameOf(type) + " is gone"));
  }

  /** A message's type has no name of its own. */
  private static String nameOf(Element type) {
    return or(
        type.getAttribute("name"), "in " + ((Element) type.getParentNode()).getAttribute("name"));
  }

  private static List<String> attributes(
      Document contract, String namespace, String element, String attribute) {
    return all(contract, namespace, element).stream()
        .map(one -> one.getAttribute(attribute))
        .toList();
  }

  private static List<Element> all(Document under, String namespace, String name) {
    return all(under.getDocumentElement(), namespace, name);
  }

  private static List<Element> all(Element under, String namespace, String name) {
    NodeList found = under.getElementsByTagNameNS(namespace, name);
    return IntStream.range(0, found.getLength())
        .mapToObj(found::item)
        .map(Element.class::cast)
        .toList();
  }

  private static Schema schema() {
    try {
      return SchemaFactory.newDefaultInstance()
          .newSchema(new DOMSource(all(FROZEN, XS, "schema").get(0)));
    } catch (org.xml.sax.SAXException e) {
      throw new AssertionError(e);
    }
  }

  private static Document read(String resource) {
    try (InputStream in = FrozenContractTest.class.getResourceAsStream(resource)) {
      return DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().parse(in);
    } catch (IOException
        | org.xml.sax.SAXException
        | javax.xml.parsers.ParserConfigurationException e) {
      throw new AssertionError(e);
    }
  }
}
