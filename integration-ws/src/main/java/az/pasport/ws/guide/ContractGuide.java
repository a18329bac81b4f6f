package az.pasport.ws.guide;

import java.util.List;
import java.util.NoSuchElementException;
import org.w3c.dom.Element;

/**
 * The contract as it explains itself.
 *
 * @param namespace of all its elements
 * @param words what the service is for
 * @param operations in the contract's order
 * @param structures its types with fields
 * @param valueSets its codes
 */
public record ContractGuide(
    String namespace,
    Words words,
    List<Operation> operations,
    List<Structure> structures,
    List<ValueSet> valueSets) {
  /** Where the contract lies in this module's jar. */
  public static final String FILE = "/META-INF/resources/WEB-INF/wsdl/records.wsdl";

  private static final ContractGuide KNOWN = read(Wsdl.read());

  /** The guide to the contract that is served. */
  public static ContractGuide known() {
    return KNOWN;
  }

  /** The schema of its messages, as the contract has it. */
  public static Element schema() {
    return Wsdl.read().schema();
  }

  /**
   * The codes of a name.
   *
   * @throws NoSuchElementException if there are none
   */
  public ValueSet valueSet(String name) {
    return valueSets.stream().filter(set -> set.name().equals(name)).findFirst().orElseThrow();
  }

  private static ContractGuide read(Wsdl wsdl) {
    return new ContractGuide(
        wsdl.namespace(),
        wsdl.words(),
        wsdl.operations().map(operation -> Operation.of(operation, wsdl)).toList(),
        wsdl.complexTypes().map(Structure::of).toList(),
        new ValueSets(wsdl).all());
  }
}
