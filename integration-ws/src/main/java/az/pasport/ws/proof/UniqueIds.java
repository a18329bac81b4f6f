package az.pasport.ws.proof;

import java.util.HashSet;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/**
 * The Ids of a message. Libraries differ in what they take for one, and in which of two elements
 * they find by it: so no two may be the same under any of the names.
 */
final class UniqueIds {
  private static final Set<String> NAMES = Set.of("Id", "ID", "id", "AssertionID");

  private final Set<String> seen = new HashSet<>();

  private UniqueIds() {}

  static void refuseTwice(Element root) throws AuthenticationFailure {
    new UniqueIds().visit(root);
  }

  private void visit(Element element) throws AuthenticationFailure {
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      var attribute = (Attr) attributes.item(i);
      FailureReason.SAME_ID.throwIf(
          NAMES.contains(attribute.getLocalName()) && !seen.add(attribute.getValue()));
    }
    for (Element child : ChildElements.of(element).all()) {
      visit(child);
    }
  }
}
