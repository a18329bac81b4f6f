package az.pasport.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class StaffPageTest {
  private static final Path WEB_APP = Path.of("src/main/webapp");

  /** {@code FacesServlet} answers both, and a constraint covers only the paths that it names. */
  @Test
  void containerRefusesEverybodyWhoseRoleDoesNotOpenThePage() throws Exception {
    Map<String, Set<String>> expected = new HashMap<>();
    for (StaffPage page : StaffPage.values()) {
      expected.put(page.path(), page.roles());
      expected.put(page.path() + ".xhtml", page.roles());
    }
    Map<String, Set<String>> actual = constraints();
    actual.remove("/staff/*");
    assertThat(actual).isEqualTo(expected);
  }

  @Test
  void everyPageOfTheConsoleIsListed() throws IOException {
    try (Stream<Path> files = Files.list(WEB_APP.resolve("staff"))) {
      assertThat(files.map(file -> "/staff/" + file.getFileName().toString().replace(".xhtml", "")))
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(
                      Stream.of("/staff/index"), Stream.of(StaffPage.values()).map(StaffPage::path))
                  .toList());
    }
  }

  private static Map<String, Set<String>> constraints() throws Exception {
    Document descriptor =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(WEB_APP.resolve("WEB-INF/web.xml").toFile());
    Map<String, Set<String>> found = new HashMap<>();
    NodeList constraints = descriptor.getElementsByTagName("security-constraint");
    for (int i = 0; i < constraints.getLength(); i++) {
      Element constraint = (Element) constraints.item(i);
      for (String pattern : texts(constraint, "url-pattern")) {
        if (pattern.startsWith("/staff/")) {
          found
              .computeIfAbsent(pattern, key -> new HashSet<>())
              .addAll(texts(constraint, "role-name"));
        }
      }
    }
    return found;
  }

  private static Set<String> texts(Element parent, String tag) {
    NodeList found = parent.getElementsByTagName(tag);
    return Stream.iterate(0, i -> i < found.getLength(), i -> i + 1)
        .map(i -> found.item(i).getTextContent().strip())
        .collect(Collectors.toUnmodifiableSet());
  }
}
