package az.pasport.web.access;

import static az.pasport.web.access.AccessTable.EVERYBODY;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The security constraints of {@code web.xml}.
 *
 * @param roles by URL pattern
 */
public record WebConstraints(Map<String, Set<String>> roles) {
  static final Path WEB_APP = Path.of("src/main/webapp");

  public static WebConstraints read() throws Exception {
    NodeList constraints =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(WEB_APP.resolve("WEB-INF/web.xml").toFile())
            .getElementsByTagName("security-constraint");
    Map<String, Set<String>> found = new HashMap<>();
    for (int i = 0; i < constraints.getLength(); i++) {
      Element constraint = (Element) constraints.item(i);
      for (String pattern : texts(constraint, "url-pattern")) {
        found
            .computeIfAbsent(pattern, key -> new HashSet<>())
            .addAll(texts(constraint, "role-name"));
      }
    }
    return new WebConstraints(found);
  }

  /** Who may open a path: the exact pattern decides, or else the longest (Servlet 6.0, 13.8.3). */
  Set<String> of(String path) {
    if (roles.containsKey(path)) {
      return roles.get(path);
    }
    return roles.keySet().stream()
        .filter(pattern -> pattern.endsWith("/*"))
        .filter(pattern -> path.startsWith(pattern.substring(0, pattern.length() - 1)))
        .max(Comparator.comparing(String::length))
        .map(roles::get)
        .orElse(Set.of(EVERYBODY));
  }

  private static Set<String> texts(Element parent, String tag) {
    NodeList found = parent.getElementsByTagName(tag);
    return Stream.iterate(0, i -> i < found.getLength(), i -> i + 1)
        .map(i -> found.item(i).getTextContent().strip())
        .collect(Collectors.toUnmodifiableSet());
  }
}
