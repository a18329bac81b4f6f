package az.pasport.ws;

import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Keeps, of the schema's errors in a message, those that concern its elements. */
final class ShapeErrors extends DefaultHandler {
  private boolean ofShape;
  private boolean ofType;
  private boolean structure;

  /**
   * @param isStructure whether it holds elements, not a value
   */
  void begin(boolean isStructure) {
    structure = isStructure;
  }

  /** Whether an element, or a text between elements, is where the contract has none. */
  boolean areOfShape() {
    return ofShape;
  }

  /** Whether an {@code xsi:type} is none, or not of its element. */
  boolean areOfType() {
    return ofType;
  }

  @Override
  public void error(SAXParseException e) {
    String rule = String.valueOf(e.getMessage());
    // XML Schema Part 1 names its rules: children (2.4), text between elements (2.3), children of
    // what holds only text (2.2, cvc-type.3.1.2) or nothing (2.1).
    ofShape |= rule.startsWith("cvc-complex-type.2.") || rule.startsWith("cvc-type.3.1.2");
    // xsi:type: no qualified name (4.1), a type that nobody knows (4.2), another type (4.3). Of a
    // value it does no harm: SOAP::Lite and others write xsd:int where a text is.
    ofType |=
        rule.startsWith("cvc-elt.4.1")
            || rule.startsWith("cvc-elt.4.2")
            || rule.startsWith("cvc-elt.4.3") && structure;
  }
}
