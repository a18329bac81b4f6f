package az.pasport.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.testsupport.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CachedAnswerTest {
  private final SettableClock clock = new SettableClock(Instant.parse("2022-03-01T10:00:00Z"));
  private final AtomicInteger signatures = new AtomicInteger();
  private final CachedAnswer<Integer> answer =
      new CachedAnswer<>(signatures::incrementAndGet, Duration.ofSeconds(30), clock);

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
    clock.advance(Duration.ofSeconds(29));
    assertThat(answer.get()).isEqualTo(1);
    clock.advance(Duration.ofSeconds(1));
    assertThat(answer.get()).isEqualTo(2);
  }

  @Test
  void isWorkedOutAgainWhenTheClockIsSetBack() {
    answer.get();
    clock.advance(Duration.ofHours(-1));
    assertThat(answer.get()).isEqualTo(2);
  }
}
