package az.pasport.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CachedAnswerTest {
  private Instant now = Instant.parse("2022-03-01T10:00:00Z");
  private final AtomicInteger signatures = new AtomicInteger();
  private final CachedAnswer<Integer> answer =
      new CachedAnswer<>(signatures::incrementAndGet, Duration.ofSeconds(30), new Moving());

  @Test
  void aThousandCallsCostOneSignature() {
    for (int call = 0; call < 1000; call++) {
      assertThat(answer.get()).isEqualTo(1);
    }
    assertThat(signatures.get()).isEqualTo(1);
  }

  @Test
  void isWorkedOutAgainAfterItsLife() {
    answer.get();
    now = now.plusSeconds(29);
    assertThat(answer.get()).isEqualTo(1);
    now = now.plusSeconds(1);
    assertThat(answer.get()).isEqualTo(2);
  }

  @Test
  void isWorkedOutAgainWhenTheClockIsSetBack() {
    answer.get();
    now = now.minusSeconds(3600);
    assertThat(answer.get()).isEqualTo(2);
  }

  private final class Moving extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
