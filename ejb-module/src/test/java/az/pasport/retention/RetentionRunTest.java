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
