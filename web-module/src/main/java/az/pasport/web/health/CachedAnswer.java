package az.pasport.web.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is worked out once in a while only, however often it is asked for: anybody who
 * reaches {@code /health} may ask.
 *
 * <p>Danger: for as long as an answer lives, a node that has just failed says that it is well, and
 * one that was mended says that it is not. Its requests fail, or go elsewhere, for that long.
 *
 * <p>Safe for use by several threads; one of them works it out, the others wait for it.
 */
final class CachedAnswer<T> {
  private final Supplier<T> source;
  private final Duration life;
  private final Clock clock;

  @Nullable private T answer;
  private Instant askedAt = Instant.MIN;

  CachedAnswer(Supplier<T> source, Duration life, Clock clock) {
    this.source = source;
    this.life = life;
    this.clock = clock;
  }

  synchronized T get() {
    Instant now = clock.instant();
    T known = answer;
    if (known != null && !now.isBefore(askedAt) && now.isBefore(askedAt.plus(life))) {
      return known;
    }
    T fresh = source.get();
    answer = fresh;
    askedAt = now;
    return fresh;
  }
}
