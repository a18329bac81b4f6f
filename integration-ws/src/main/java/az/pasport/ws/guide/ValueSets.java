package az.pasport.ws.guide;

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
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * Every code that a sender may use or meet. Countries are not among them: they are those of ISO
 * 3166-1, and the domain takes any two letters.
 */
final class ValueSets {
  private final Wsdl wsdl;

  ValueSets(Wsdl wsdl) {
    this.wsdl = wsdl;
  }

  /** All sets: first those that a sender uses, then those that it meets. */
  List<ValueSet> all() {
    return List.of(
        vaccines(),
        enumerated("TestType", "test.type", TestType.values()),
        enumerated("TestOutcome", "test.result", TestOutcome.values()),
        enumerated("DocumentType", "person.documentType", DocumentType.values()),
        enumerated("WithdrawalReason", "reason", WithdrawalReason.values()),
        enumerated("Status", "answer.status", Status.values()),
        problems(),
        warnings(),
        states(),
        enumerated("FaultCode", "fault.code", FaultCode.values()));
  }

  private ValueSet vaccines() {
    return new ValueSet(
        "VaccineProduct",
        "dose.product",
        Words.ofAnnotated(wsdl.complexType("Vaccine")),
        VaccineProducts.known().all().stream().map(ValueSets::vaccine).toList());
  }

  private static CodedValue vaccine(VaccineProduct product) {
    String name = product.name() + ", " + product.manufacturerName();
    return new CodedValue(product.code(), new Words(name, name));
  }

  private ValueSet problems() {
    Element code = Wsdl.named(Wsdl.elements(wsdl.complexType("FieldProblem")), "code");
    return new ValueSet(
        "ProblemCode",
        "answer.problem.code",
        Words.ofAnnotated(code),
        Stream.of(ProblemCode.values())
            .map(problem -> new CodedValue(problem.name(), new Words(problem.az(), problem.en())))
            .toList());
  }

  private ValueSet warnings() {
    Element code = Wsdl.named(Wsdl.elements(wsdl.complexType("Warning")), "code");
    return new ValueSet(
        "WarningCode",
        "answer.warning.code",
        Words.ofAnnotated(code),
        Stream.of(WarningCode.values())
            .map(warning -> new CodedValue(warning.name(), new Words(warning.az(), warning.en())))
            .toList());
  }

  private ValueSet states() {
    Element state = Wsdl.named(Wsdl.elements(wsdl.complexType("RecordAnswer")), "state");
    return new ValueSet(
        "RecordState",
        "answer.state",
        Words.ofAnnotated(state),
        Stream.of(RecordState.values())
            .map(one -> new CodedValue(one.name(), new Words(one.az(), one.en())))
            .toList());
  }

  /** Codes from the enum, words from the contract's type. */
  private ValueSet enumerated(String type, String field, Enum<?>[] codes) {
    Element simpleType = wsdl.simpleType(type);
    return new ValueSet(
        type,
        field,
        Words.ofAnnotated(simpleType),
        Stream.of(codes).map(code -> value(simpleType, code.name())).toList());
  }

  private static CodedValue value(Element simpleType, String code) {
    Element restriction = Wsdl.child(simpleType, Wsdl.XS, "restriction").orElseThrow();
    return Wsdl.children(restriction, Wsdl.XS, "enumeration")
        .filter(value -> value.getAttribute("value").equals(code))
        .map(value -> new CodedValue(code, Words.ofAnnotated(value)))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("the contract has no words for " + code));
  }
}
