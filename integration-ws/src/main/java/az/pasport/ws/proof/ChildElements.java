package az.pasport.ws.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The elements directly in another, in their order. */
public record ChildElements(List<Element> all) {
  public ChildElements {
    all = List.copyOf(all);
  }

  public static ChildElements of(Node parent) {
    var found = new ArrayList<Element>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        found.add(element);
      }
    }
    return new ChildElements(found);
  }

  public List<Element> named(QName name) {
    return all.stream().filter(element -> isNamed(element, name)).toList();
  }

  /** The only one of its name; empty if there is none, or more than one. */
  Optional<Element> only(QName name) {
    List<Element> found = named(name);
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** The only one of its name; any other number is {@link FailureReason#UNKNOWN_TOKEN}. */
  Element one(QName name) throws AuthenticationFailure {
    return only(name).orElseThrow(() -> new AuthenticationFailure(FailureReason.UNKNOWN_TOKEN));
  }

  /** Whether these are exactly so many elements of these names, each once, in any order. */
  boolean areOnceEach(QName... names) {
    return all.size() == names.length && Set.of(names).stream().allMatch(n -> only(n).isPresent());
  }

  public static boolean isNamed(Element element, QName name) {
    return name.equals(new QName(element.getNamespaceURI(), element.getLocalName()));
  }
}
