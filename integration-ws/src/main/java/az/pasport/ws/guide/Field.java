package az.pasport.ws.guide;

import java.util.List;
import org.w3c.dom.Element;

/**
 * An element of a message.
 *
 * @param type its type's name; of XML Schema with the prefix {@code xs:}
 * @param presence whether it must be there
 * @param repeated whether it may stand there more than once
 */
public record Field(String name, String type, Presence presence, boolean repeated, Words words) {
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
        Presence.of(element, words),
        !element.getAttribute("maxOccurs").isEmpty(),
        words.withoutRequired());
  }

  /** Whether the type is one of the contract's own, and explained with it. */
  public boolean isOfOwnType() {
    return !type.startsWith("xs:");
  }
}
