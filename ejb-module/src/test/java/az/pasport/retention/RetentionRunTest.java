package az.pasport.retention;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.retention.ErasedCounts.Batch;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionRunTest {
  private static final Instant START = Instant.parse("2031-06-01T22:20:00Z");

  @Test
  void silentRunHasEndedWithItsNode() {
    var run = new RetentionRun(START);
    run.progress(ErasedCounts.of(Batch.AUDIT, 3), 0, START.plusSeconds(60));

    assertThat(run.status(START.plusSeconds(120))).isEqualTo(RetentionRun.Status.RUNNING);
    assertThat(run.status(START.plusSeconds(7200))).isEqualTo(RetentionRun.Status.BROKEN_OFF);
    run.finish(START.plusSeconds(130));
    assertThat(run.status(START.plusSeconds(7200))).isEqualTo(RetentionRun.Status.FINISHED);
  }

  @Test
  void countsAreToldByKindAndWithoutZeros() {
    ErasedCounts sum =
        ErasedCounts.ofPerson(4, 2, 0)
            .plus(ErasedCounts.ofPerson(1, 0, 1))
            .plus(ErasedCounts.of(Batch.LOOK_UPS, 7));

    assertThat(sum).hasToString("people:2 records:5 certificates:2 requests:1 lookUps:7");
    assertThat(new ErasedCounts().isNothing()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2031-06-01T22:19:59Z, 2031-06-01T22:20:00Z",
    "2031-06-01T22:20:00Z, 2031-06-02T22:20:00Z",
    "2031-06-02T12:00:00Z, 2031-06-02T22:20:00Z"
  })
  void nextRunIsAtTwentyPastTwoInBaku(Instant now, Instant next) {
    var job = new RetentionJob();
    job.clock = Clock.fixed(now, ZoneOffset.UTC);

    assertThat(job.nextRun()).isEqualTo(next);
  }
}
