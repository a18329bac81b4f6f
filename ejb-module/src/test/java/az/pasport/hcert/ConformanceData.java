package az.pasport.hcert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Test data written by others, read where it stands: {@code ../shared/conformance} from the
 * project's root, or the system property {@code conformance.dir}. Where it is absent, the tests
 * that need it are skipped and say so; with {@code CI=true} in the environment they fail.
 */
public final class ConformanceData {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ConformanceData() {}

  public static Path folder() {
    Path folder = Path.of(System.getProperty("conformance.dir", "../../shared/conformance"));
    if (!Files.isDirectory(folder)) {
      String message =
          "No conformance data at "
              + folder
              + ": name its folder with -Dconformance.dir to run these tests";
      assertThat(System.getenv("CI")).as(message).isNotEqualTo("true");
      abort(message);
    }
    return folder;
  }

  public static List<Path> jsonFiles(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static JsonNode read(Path file) {
    try {
      String text = Files.readString(file);
      return JSON.readTree(text.startsWith("\ufeff") ? text.substring(1) : text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
