package az.pasport.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubprocessTest {
  @TempDir private Path folder;

  private Subprocess.Result run(String script) throws Exception {
    return Subprocess.run(
        folder,
        List.of("sh", "-c", script),
        Map.of(),
        TimeLimit.in(Duration.ofMinutes(1), System::nanoTime));
  }

  @Test
  void givesTheFirstLineOfAUsageTextAsReason() throws Exception {
    assertThat(run("echo \"Unknown option: '--x'\" >&2; echo 'Usage: bench' >&2; exit 2").reason())
        .isEqualTo("Unknown option: '--x'");
  }

  @Test
  void givesTheLastCauseOfAStackTraceAsReason() throws Exception {
    assertThat(run("printf 'a.Failure\\n\\tat b\\nCaused by: c\\n\\tat d\\n' >&2; exit 1").reason())
        .isEqualTo("Caused by: c");
  }

  @Test
  void givesTheExitCodeAsReasonIfNothingWasSaid() throws Exception {
    assertThat(run("exit 3").reason()).isEqualTo("exit code 3");
  }

  @Test
  void stopsWhatRunsLongerThanTheLimit() {
    assertThatThrownBy(
            () ->
                Subprocess.run(
                    folder,
                    List.of("sh", "-c", "sleep 600 & sleep 600"),
                    Map.of(),
                    TimeLimit.in(Duration.ofMillis(200), System::nanoTime)))
        .isInstanceOf(MeasurementException.class)
        .hasMessageContaining("--limit");
  }
}
