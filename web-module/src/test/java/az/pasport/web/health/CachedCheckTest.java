package az.pasport.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;

class CachedCheckTest {
  private Instant now = Instant.parse("2022-03-01T10:00:00Z");
  private final AtomicInteger signatures = new AtomicInteger();
  private final CachedCheck check = new Counting();

  CachedCheckTest() {
    check.clock = new Moving();
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
    now = now.plusSeconds(29);
    assertThat(check.call().getName()).isEqualTo("1");
    now = now.plusSeconds(1);
    assertThat(check.call().getName()).isEqualTo("2");
  }

  @Test
  void isWorkedOutAgainWhenTheClockIsSetBack() {
    check.call();
    now = now.minusSeconds(3600);
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
