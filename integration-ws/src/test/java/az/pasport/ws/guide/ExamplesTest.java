package az.pasport.ws.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import az.pasport.intake.WarningCode;
import az.pasport.record.ProblemCode;
import az.pasport.record.VaccineProduct;
import az.pasport.record.VaccineProducts;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ExamplesTest {
  private static final ContractGuide GUIDE = ContractGuide.known();
  private static final Schema SCHEMA = schema();

  static List<String> names() {
    return Stream.concat(
            GUIDE.operations().stream()
                .flatMap(one -> Stream.of(one.name(), one.name() + "Response")),
            Stream.of("rejected"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("names")
  void isAsTheSchemaHasIt(String name) throws Exception {
    Element example = parsed(Examples.read(name));
    assertThatCode(() -> SCHEMA.newValidator().validate(new DOMSource(example)))
        .doesNotThrowAnyException();
    assertThat(example.getLocalName())
        .isEqualTo(name.equals("rejected") ? "submitVaccinationResponse" : name);
  }

  @ParameterizedTest
  @MethodSource("names")
  void saysOfEachProblemWhatTheDomainSays(String name) throws Exception {
    Element example = parsed(Examples.read(name));
    for (Element problem : all(example, "problem")) {
      ProblemCode code = ProblemCode.valueOf(text(problem, "code"));
      assertThat(text(problem, "textAz")).isEqualTo(code.az());
      assertThat(text(problem, "textEn")).isEqualTo(code.en());
    }
    for (Element warning : all(example, "warning")) {
      WarningCode code = WarningCode.valueOf(text(warning, "code"));
      assertThat(text(warning, "textAz")).isEqualTo(code.az());
      assertThat(text(warning, "textEn")).isEqualTo(code.en());
    }
  }

  @Test
  void listsVaccinesAsTheyAre() throws Exception {
    Map<String, VaccineProduct> known =
        VaccineProducts.known().all().stream()
            .collect(Collectors.toMap(VaccineProduct::code, Function.identity()));
    assertThat(all(parsed(Examples.read("listVaccinesResponse")), "vaccine"))
        .isNotEmpty()
        .allSatisfy(
            vaccine -> {
              VaccineProduct product = known.get(text(vaccine, "code"));
              assertThat(text(vaccine, "name")).isEqualTo(product.name());
              assertThat(text(vaccine, "manufacturer")).isEqualTo(product.manufacturerName());
              assertThat(text(vaccine, "seriesSize"))
                  .isEqualTo(Integer.toString(product.seriesSize()));
            });
  }

  @Test
  void listsAValueSetAsItIs() throws Exception {
    Element set = all(parsed(Examples.read("listValueSetsResponse")), "valueSet").get(0);
    ValueSet known = GUIDE.valueSet(text(set, "name"));
    assertThat(text(set, "field")).isEqualTo(known.field());
    assertThat(text(set, "textAz")).isEqualTo(known.words().az());
    assertThat(text(set, "textEn")).isEqualTo(known.words().en());
    assertThat(
            all(set, "value").stream()
                .map(
                    value ->
                        new CodedValue(
                            text(value, "code"),
                            new Words(text(value, "textAz"), text(value, "textEn")))))
        .containsExactlyElementsOf(known.values());
  }

  @Test
  void namesOnlyVaccinesThatAreKnown() {
    assertThat(
            names().stream()
                .map(Examples::read)
                .flatMap(example -> all(parsed(example), "product").stream())
                .map(Element::getTextContent))
        .isNotEmpty()
        .allMatch(code -> VaccineProducts.known().byCode(code).isPresent());
  }

  private static Schema schema() {
    try {
      Element type = Wsdl.read().simpleType("Status");
      return SchemaFactory.newDefaultInstance().newSchema(new DOMSource(type.getParentNode()));
    } catch (org.xml.sax.SAXException e) {
      throw new AssertionError(e);
    }
  }

  private static Element parsed(String example) {
    try {
      return DocumentBuilderFactory.newDefaultNSInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(example)))
          .getDocumentElement();
    } catch (java.io.IOException
        | org.xml.sax.SAXException
        | javax.xml.parsers.ParserConfigurationException e) {
      throw new AssertionError(example, e);
    }
  }

  private static List<Element> all(Element under, String name) {
    NodeList found = under.getElementsByTagNameNS(GUIDE.namespace(), name);
    return IntStream.range(0, found.getLength())
        .mapToObj(found::item)
        .map(Element.class::cast)
        .toList();
  }

  private static String text(Element under, String name) {
    return all(under, name).get(0).getTextContent();
  }
}
