package az.pasport.ws.guide;

import java.util.List;
import org.w3c.dom.Element;

/** A type of the contract that has fields. */
public record Structure(String name, Words words, List<Field> fields) {
  static Structure of(Element complexType) {
    return new Structure(
        complexType.getAttribute("name"), Words.ofAnnotated(complexType), Field.of(complexType));
  }
}
