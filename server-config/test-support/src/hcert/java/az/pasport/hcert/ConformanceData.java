package az.pasport.hcert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Test data for certificates: the repository's own, which every build tests, and the EU's, which is
 * tested in addition where its folder is available. See {@code
 * server-config/conformance/README.md}.
 */
public final class ConformanceData {
  /** The tests of several modules read it: each runs in the folder of its own module. */
  private static final Path REPOSITORY =
      Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
          .filter(folder -> Files.isDirectory(folder.resolve("server-config/conformance")))
          .findFirst()
          .orElseThrow();

  private static final Path OWN = REPOSITORY.resolve("server-config/conformance");
  private static final Path BESIDE_THE_REPOSITORY = REPOSITORY.resolve("../shared/conformance");

  private static final ObjectMapper JSON = new ObjectMapper();

  private ConformanceData() {}

  /** The folder of the repository's own data. */
  public static Path own() {
    return OWN;
  }

  /**
   * The folder of the EU's data: the one that the system property {@code conformance.dir} or the
   * environment variable {@code CONFORMANCE_DIR} names, else {@code ../shared/conformance} beside
   * the repository. Empty when none is named and that one does not exist.
   *
   * @throws IllegalArgumentException when a folder is named and does not exist
   */
  public static Optional<Path> external() {
    return external(
        Optional.ofNullable(System.getProperty("conformance.dir"))
            .or(() -> Optional.ofNullable(System.getenv("CONFORMANCE_DIR"))));
  }

  static Optional<Path> external(Optional<String> named) {
    if (named.isEmpty()) {
      return Optional.of(BESIDE_THE_REPOSITORY).filter(Files::isDirectory);
    }
    Path folder = Path.of(named.get());
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException("The folder of conformance data is missing: " + folder);
    }
    return Optional.of(folder);
  }

  /** Every JSON file under a folder, in the order of their names. */
  public static List<Path> jsonFiles(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The content of a JSON file, which may begin with a byte order mark. */
  public static JsonNode read(Path file) {
    try {
      String text = Files.readString(file);
      return JSON.readTree(text.startsWith("\ufeff") ? text.substring(1) : text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
