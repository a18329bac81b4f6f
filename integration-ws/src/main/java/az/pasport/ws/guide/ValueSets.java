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
import java.util.function.Function;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * Every code that a sender may use or meet. Countries are not among them: they are those of ISO
 * 3166-1, and the domain takes any two letters.
 */
record ValueSets(Wsdl wsdl) {
  /** All sets: first those that a sender uses, then those that it meets. */
  List<ValueSet> all() {
    return List.of(
        vaccines(),
        enumerated("TestType", "test.type", TestType.values()),
        enumerated("TestOutcome", "test.result", TestOutcome.values()),
        enumerated("DocumentType", "person.documentType", DocumentType.values()),
        enumerated("WithdrawalReason", "reason", WithdrawalReason.values()),
        enumerated("Status", "answer.status", Status.values()),
        worded(
            "ProblemCode",
            "answer.problem.code",
            "FieldProblem",
            ProblemCode.values(),
            code -> new Words(code.az(), code.en())),
        worded(
            "WarningCode",
            "answer.warning.code",
            "Warning",
            WarningCode.values(),
            code -> new Words(code.az(), code.en())),
        worded(
            "RecordState",
            "answer.state",
            "RecordAnswer",
            RecordState.values(),
            state -> new Words(state.az(), state.en())),
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

  /** Codes of the domain, which has their words, too. */
  private <C extends Enum<C>> ValueSet worded(
      String name, String field, String type, C[] codes, Function<C, Words> words) {
    String element = field.substring(field.lastIndexOf('.') + 1);
    return new ValueSet(
        name,
        field,
        Words.ofAnnotated(Wsdl.named(Wsdl.elements(wsdl.complexType(type)), element)),
        Stream.of(codes).map(code -> new CodedValue(code.name(), words.apply(code))).toList());
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
