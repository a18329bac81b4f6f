package az.pasport.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.testsupport.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;

class CachedCheckTest {
  private final SettableClock clock = new SettableClock(Instant.parse("2022-03-01T10:00:00Z"));
  private final AtomicInteger signatures = new AtomicInteger();
  private final CachedCheck check = new Counting();

  CachedCheckTest() {
    check.clock = clock;
  }

  @Test
  void aThousandCallsCostOneSignature() {
    for (int call = 0; call < 1000; call++) {
      assertThat(check.call().getName()).isEqualTo("1");
    }
    assertThat(signatures.get()).isEqualTo(1);
  }

  @Test
  void isWorkedOutAgainAfterItsLife() {
    check.call();
    clock.advance(Duration.ofSeconds(29));
    assertThat(check.call().getName()).isEqualTo("1");
    clock.advance(Duration.ofSeconds(1));
    assertThat(check.call().getName()).isEqualTo("2");
  }

  @Test
  void isWorkedOutAgainWhenTheClockIsSetBack() {
    check.call();
    clock.advance(Duration.ofSeconds(-3600));
    assertThat(check.call().getName()).isEqualTo("2");
  }

  /** Says how often it was worked out. */
  private final class Counting extends CachedCheck {
    Counting() {
      super(Duration.ofSeconds(30));
    }

    @Override
    HealthCheckResponse check() {
      return new HealthCheckResponse(
          Integer.toString(signatures.incrementAndGet()),
          HealthCheckResponse.Status.UP,
          Optional.empty());
    }
  }
}
