package az.pasport.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class JobRunTest {
  private static final Instant START = Instant.parse("2031-06-01T22:20:00Z");
  private static final Duration SILENCE = Duration.ofMinutes(30);

  private static final class NightlyRun extends JobRun {
    @Override
    public long id() {
      return 1;
    }
  }

  @Test
  void silentRunHasEndedWithItsNode() {
    var run = new NightlyRun();
    run.start(START);
    run.progress(START.plusSeconds(60));

    assertThat(run.status(START.plusSeconds(120), SILENCE)).isEqualTo(JobRun.Status.RUNNING);
    assertThat(run.status(START.plusSeconds(7200), SILENCE)).isEqualTo(JobRun.Status.BROKEN_OFF);
    run.finish(START.plusSeconds(130));
    assertThat(run.status(START.plusSeconds(7200), SILENCE)).isEqualTo(JobRun.Status.FINISHED);
    assertThat(run.startedAt()).isEqualTo(START);
    assertThat(run.finishedAt()).contains(START.plusSeconds(130));
  }
}
