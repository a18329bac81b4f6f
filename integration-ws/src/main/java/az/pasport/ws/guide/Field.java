package az.pasport.ws.guide;

import java.util.List;
import org.w3c.dom.Element;

/**
 * An element of a message.
 *
 * @param type its type's name; of XML Schema with the prefix {@code xs:}
 * @param required whether it is missed where it is missing
 * @param repeated whether it may stand there more than once
 */
public record Field(String name, String type, boolean required, boolean repeated, Words words) {
  private static final String OWN = "tns:";

  static List<Field> of(Element complexType) {
    return Wsdl.elements(complexType).map(Field::read).toList();
  }

  private static Field read(Element element) {
    String type = element.getAttribute("type");
    Words words = Words.ofAnnotated(element);
    return new Field(
        element.getAttribute("name"),
        type.startsWith(OWN) ? type.substring(OWN.length()) : type,
        words.saysRequired() || !element.getAttribute("minOccurs").equals("0"),
        !element.getAttribute("maxOccurs").isEmpty(),
        words.withoutRequired());
  }

  /** Whether the type is one of the contract's own, and explained with it. */
  public boolean isOfOwnType() {
    return !type.startsWith("xs:");
  }
}
