package az.pasport.ws.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import az.pasport.intake.WarningCode;
import az.pasport.person.DocumentType;
import az.pasport.record.ProblemCode;
import az.pasport.record.RecordState;
import az.pasport.record.TestOutcome;
import az.pasport.record.TestType;
import az.pasport.record.VaccineProduct;
import az.pasport.record.VaccineProducts;
import az.pasport.record.WithdrawalReason;
import az.pasport.ws.v1.FaultCode;
import az.pasport.ws.v1.Status;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.w3c.dom.Element;

class ValueSetsTest {
  static final List<Arguments> ENUMS =
      List.of(
          arguments("DocumentType", DocumentType.values()),
          arguments("TestType", TestType.values()),
          arguments("TestOutcome", TestOutcome.values()),
          arguments("WithdrawalReason", WithdrawalReason.values()),
          arguments("Status", Status.values()),
          arguments("ProblemCode", ProblemCode.values()),
          arguments("RecordState", RecordState.values()),
          arguments("WarningCode", WarningCode.values()),
          arguments("FaultCode", FaultCode.values()));

  private final ContractGuide guide = ContractGuide.known();
  private final Wsdl wsdl = Wsdl.read();

  @ParameterizedTest
  @FieldSource("ENUMS")
  void listsEveryConstantOfTheEnum(String set, Enum<?>[] constants) {
    assertThat(guide.valueSet(set).values())
        .extracting(CodedValue::code)
        .containsExactly(Stream.of(constants).map(Enum::name).toArray(String[]::new));
  }

  @Test
  void listsEveryVaccineThatARecordMayName() {
    assertThat(guide.valueSet("VaccineProduct").values())
        .extracting(CodedValue::code)
        .containsExactlyElementsOf(
            VaccineProducts.known().all().stream().map(VaccineProduct::code).toList());
  }

  @Test
  void listsEveryEnumerationOfTheContract_andNothingMoreIsEnumeratedThere() {
    Stream<Element> simpleTypes =
        Wsdl.children((Element) wsdl.simpleType("Status").getParentNode(), Wsdl.XS, "simpleType");
    assertThat(simpleTypes)
        .isNotEmpty()
        .allSatisfy(
            type ->
                assertThat(guide.valueSet(type.getAttribute("name")).values())
                    .extracting(CodedValue::code)
                    .containsExactlyInAnyOrderElementsOf(enumerated(type)));
  }

  @Test
  void saysEveryCodeInBothLanguagesWithoutAPlaceForAValue() {
    assertThat(guide.valueSets())
        .flatExtracting(ValueSet::values)
        .hasSizeGreaterThan(70)
        .allSatisfy(
            value -> {
              assertThat(value.words().az()).isNotBlank().doesNotContain("%");
              assertThat(value.words().en()).isNotBlank().doesNotContain("%");
            });
  }

  @Test
  void standsWhereTheContractHasTheType() {
    for (ValueSet set : guide.valueSets()) {
      if (List.of("VaccineProduct", "ProblemCode", "WarningCode", "RecordState")
          .contains(set.name())) {
        continue;
      }
      String field = set.field().substring(set.field().lastIndexOf('.') + 1);
      Stream<Field> fields =
          Stream.concat(
              guide.structures().stream().flatMap(structure -> structure.fields().stream()),
              guide.operations().stream().flatMap(operation -> operation.request().stream()));
      assertThat(fields)
          .as(set.name())
          .anyMatch(one -> one.name().equals(field) && one.type().equals(set.name()));
    }
  }

  private static List<String> enumerated(Element simpleType) {
    Element restriction = Wsdl.child(simpleType, Wsdl.XS, "restriction").orElseThrow();
    return Wsdl.children(restriction, Wsdl.XS, "enumeration")
        .map(value -> value.getAttribute("value"))
        .toList();
  }
}
