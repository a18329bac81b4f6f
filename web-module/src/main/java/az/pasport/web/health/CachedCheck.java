package az.pasport.web.health;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jspecify.annotations.Nullable;

/**
 * A check whose answer is worked out once in a while only, however often it is asked for: anybody
 * who reaches {@code /health} may ask.
 *
 * <p>Danger: for as long as an answer lives, a node that has just failed says that it is well, and
 * one that was mended says that it is not. Its requests fail, or go elsewhere, for that long.
 *
 * <p>Safe for use by several threads; one of them works it out, the others wait for it.
 */
abstract class CachedCheck implements HealthCheck {
  private final Duration life;

  @Inject Clock clock;

  @Nullable private HealthCheckResponse answer;
  private Instant askedAt = Instant.MIN;

  CachedCheck(Duration life) {
    this.life = life;
  }

  abstract HealthCheckResponse check();

  @Override
  public synchronized HealthCheckResponse call() {
    Instant now = clock.instant();
    HealthCheckResponse known = answer;
    if (known != null && !now.isBefore(askedAt) && now.isBefore(askedAt.plus(life))) {
      return known;
    }
    HealthCheckResponse fresh = check();
    answer = fresh;
    askedAt = now;
    return fresh;
  }
}
