package az.pasport.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairedRunsTest {
  @TempDir private Path root;

  private Path folder = Path.of("");

  private Rounds pairs = new Rounds(1, limit(60));

  private static TimeLimit limit(int seconds) {
    return TimeLimit.in(Duration.ofSeconds(seconds), System::nanoTime);
  }

  /** Two scripts in the place of two benches. */
  private RevisionComparison measure(String own, String other, int wanted, int seconds)
      throws IOException, InterruptedException, MeasurementException {
    TimeLimit limit = limit(seconds);
    pairs = new Rounds(wanted, limit);
    folder = Files.createDirectories(root.resolve("other"));
    Path script = Files.writeString(folder.resolve("bench"), "#!/bin/sh\n" + other + "\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    var runs =
        new PairedRuns(
            folder,
            "abc1234",
            List.of("sh", "-c", own),
            List.of("hcert"),
            output -> Map.of("rate", Double.valueOf(output.strip())),
            limit,
            1);
    return runs.measure(pairs, new ReportWriter(new PrintWriter(Writer.nullWriter())));
  }

  private static double ratio(RevisionComparison comparison) {
    return comparison.json().at("/rate/ratio").doubleValue();
  }

  @Test
  void pairsTheFiguresOfBothRevisions() throws Exception {
    assertThat(ratio(measure("echo 3", "echo 6", 3, 60))).isEqualTo(0.5);
    assertThat(pairs.done()).isEqualTo(3);
  }

  @Test
  void beginsEverySecondPairWithTheOtherRevision() throws Exception {
    measure("echo own >>order; echo 1", "echo other >>order; echo 1", 2, 60);
    assertThat(folder.resolve("order")).hasContent("own\nother\nother\nown\n");
  }

  @Test
  void keepsTheEarlierPairsWhenTheLimitStopsALaterOne() throws Exception {
    String slowLater = "echo x >>runs; [ $(wc -l <runs) -lt 2 ] || sleep 600; echo 6";
    assertThat(ratio(measure("echo 3", slowLater, 3, 5))).isEqualTo(0.5);
    assertThat(pairs.done()).isEqualTo(1);
  }

  @Test
  void refusesALimitThatIsTooShortForAPair() {
    assertThatThrownBy(() -> measure("sleep 600", "echo 6", 3, 1))
        .isInstanceOf(MeasurementException.class)
        .hasMessageContaining("--limit");
  }

  @Test
  void namesTheRevisionThatFailsAndWhy() {
    assertThatThrownBy(() -> measure("echo 3", "echo \"Unknown option: '--x'\" >&2; exit 2", 3, 60))
        .isInstanceOf(MeasurementException.class)
        .hasMessageContaining("of abc1234 failed: Unknown option: '--x'");
  }
}
