package az.pasport.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.web.access.WebConstraints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

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
    Map<String, Set<String>> actual = new HashMap<>(WebConstraints.read().roles());
    actual.keySet().removeIf(path -> !path.startsWith("/staff/") || path.equals("/staff/*"));
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
}
