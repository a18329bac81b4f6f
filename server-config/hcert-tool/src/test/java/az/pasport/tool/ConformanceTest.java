package az.pasport.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import az.pasport.tool.Finding.Status;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The test data of the European Union's issuers (dgc-testdata), written by others and read where it
 * stands: {@code ../shared/conformance} from the project's root, or the system property {@code
 * conformance.dir}. Where it is absent the tests are skipped; with {@code CI=true} in the
 * environment they fail.
 *
 * <p>CO20 carries key identifier <em>and</em> algorithm outside the protected header. It is
 * accepted, as it is expected to be: see {@link az.pasport.hcert.CoseSign1} for why that is no
 * danger. CO22 and CO23 carry the algorithm there too; what is wrong in them is the key identifier.
 */
class ConformanceTest {
  @TestFactory
  Stream<DynamicTest> meetsEveryExpectedResult() throws UnusableInput {
    Path vectors = vectors();
    ConformanceRun run = ConformanceRun.of(vectors);
    WrittenExceptions exceptions = WrittenExceptions.ours();
    assertThat(run.findings()).hasSizeGreaterThan(700);
    assertThat(run.skipped()).isEmpty();
    return run.findings().stream()
        .map(
            finding ->
                DynamicTest.dynamicTest(
                    finding.file() + " " + finding.key(),
                    () -> {
                      boolean excepted = exceptions.covering(vectors, finding).isPresent();
                      assertThat(finding.status() == Status.MISMATCH)
                          .as(finding.toString())
                          .isEqualTo(excepted);
                    }));
  }

  private static Path vectors() {
    Path folder =
        Path.of(System.getProperty("conformance.dir", "../../../shared/conformance"))
            .resolve("dgc-testdata");
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
}
