package az.pasport.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ImpactRunTest {
  private static final Instant NOW = Instant.parse("2023-01-01T08:00:00Z");

  private final ImpactRun run =
      new ImpactRun(1, 0, new ImpactPeriod(LocalDate.of(2023, 6, 1), 180), "aygun", NOW);

  @Test
  void failsWithItsNodeWhenNothingIsHeardForMinutes() {
    run.progress(10, 100, NOW.plusSeconds(60));

    assertThat(run.status(NOW.plusSeconds(60).plus(ImpactRun.SILENCE)))
        .isEqualTo(RunStatus.RUNNING);
    assertThat(run.status(NOW.plusSeconds(61).plus(ImpactRun.SILENCE))).isEqualTo(RunStatus.FAILED);
  }

  @Test
  void staysFinishedHoweverLongAgo() {
    run.finish(NOW);

    assertThat(run.status(NOW.plusSeconds(100_000))).isEqualTo(RunStatus.FINISHED);
    assertThatIllegalStateException().isThrownBy(() -> run.progress(1, 1, NOW));
    assertThatIllegalStateException().isThrownBy(run::fail);
  }
}
