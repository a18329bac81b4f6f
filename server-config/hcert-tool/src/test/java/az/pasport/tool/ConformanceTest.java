package az.pasport.tool;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.tool.Finding.Status;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/**
 * Every expected result of the repository's own vectors ({@code server-config/conformance}), and in
 * addition of the European Union's (dgc-testdata), where their folder is available: the one that
 * the system property {@code conformance.dir} or the environment variable {@code CONFORMANCE_DIR}
 * names, else {@code ../shared/conformance} beside the repository. A folder that is named must
 * exist.
 *
 * <p>CO20 carries key identifier <em>and</em> algorithm outside the protected header. It is
 * accepted, as it is expected to be: see {@link az.pasport.hcert.CoseSign1} for why that is no
 * danger. CO22 and CO23 carry the algorithm there too; what is wrong in them is the key identifier.
 */
class ConformanceTest {
  private static final Path OWN = Path.of("../conformance/vectors");
  private static final Path AZERBAIJANI = Path.of("../conformance/azerbaijan");
  private static final Path SCHEMA = Path.of("../conformance/schema");
  private static final Path BESIDE_THE_REPOSITORY = Path.of("../../../shared/conformance");

  @TestFactory
  Stream<DynamicTest> meetsEveryExpectedResult() throws UnusableInput {
    Stream<DynamicTest> own = Stream.concat(own(OWN), own(AZERBAIJANI));
    Optional<Path> external = external();
    return external.isEmpty() ? own : Stream.concat(own, external(external.get()));
  }

  private static Stream<DynamicTest> own(Path folder) throws UnusableInput {
    ConformanceRun run = ConformanceRun.of(folder);
    assertThat(run.findings()).isNotEmpty();
    assertThat(run.skipped()).isEmpty();
    return run.findings().stream()
        .map(
            finding ->
                test(
                    finding,
                    () ->
                        assertThat(finding.status()).as(finding.toString()).isEqualTo(Status.MET)));
  }

  /** The examples stand in folders that say whether the schema accepts them. */
  @Test
  void runsTheExamplesOfTheSchema() throws UnusableInput {
    List<Path> folders =
        Stream.concat(
                Stream.of(SCHEMA),
                external().stream().map(folder -> folder.resolve("ehn-dcc-schema/test")))
            .toList();
    for (Path folder : folders) {
      ConformanceRun run = ConformanceRun.of(folder);
      assertThat(run.findings()).hasSizeGreaterThan(15);
      assertThat(run.with(Status.MET)).containsExactlyElementsOf(run.findings());
    }
  }

  private static Stream<DynamicTest> external(Path folder) throws UnusableInput {
    Path vectors = folder.resolve("dgc-testdata");
    ConformanceRun run = ConformanceRun.of(vectors);
    KnownMismatches exceptions = KnownMismatches.ours();
    assertThat(run.findings()).hasSizeGreaterThan(700);
    assertThat(run.skipped()).isEmpty();
    return run.findings().stream()
        .map(
            finding ->
                test(
                    finding,
                    () -> {
                      boolean excepted = exceptions.covering(vectors, finding).isPresent();
                      assertThat(finding.status() == Status.MISMATCH)
                          .as(finding.toString())
                          .isEqualTo(excepted);
                    }));
  }

  private static DynamicTest test(Finding finding, Executable check) {
    return DynamicTest.dynamicTest(finding.file() + " " + finding.key(), check);
  }

  /** Without it, an empty folder would pass, and so would a check that always says yes. */
  @Test
  void ownVectorsExpectEveryResultOnceTrueAndOnceFalse() throws IOException {
    Set<String> found = new HashSet<>();
    try (DirectoryStream<Path> vectors = Files.newDirectoryStream(OWN, "*.json")) {
      for (Path vector : vectors) {
        JsonNode results = new ObjectMapper().readTree(vector.toFile()).path("EXPECTEDRESULTS");
        results.properties().forEach(result -> found.add(result.getKey() + result.getValue()));
      }
    }
    assertThat(found)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(ExpectedResult.values())
                .flatMap(result -> Stream.of(result + "true", result + "false"))
                .toList());
  }

  private static Optional<Path> external() {
    String named = System.getProperty("conformance.dir", System.getenv("CONFORMANCE_DIR"));
    if (named == null) {
      return Optional.of(BESIDE_THE_REPOSITORY).filter(Files::isDirectory);
    }
    assertThat(Path.of(named)).as("the folder of conformance data").isDirectory();
    return Optional.of(Path.of(named));
  }
}
