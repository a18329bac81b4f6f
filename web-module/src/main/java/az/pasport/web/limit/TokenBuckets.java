package az.pasport.web.limit;

import az.pasport.security.BoundedCache;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * A bucket of tokens for each client.
 *
 * <p>Safe for use by several threads. One lock guards all buckets: it is held for a look into a
 * table, which is nothing beside what a request costs.
 */
public final class TokenBuckets {
  /** Tokens are counted in parts, so that each millisecond gives back a whole number of them. */
  private static final long PARTS_OF_TOKEN = 60_000;

  private final long capacity;
  private final long partsPerMilli;
  private final Clock clock;
  private final Map<String, Bucket> buckets;

  /**
   * Buckets that start full.
   *
   * @param perMinute tokens that come back in a minute, 1 or more
   * @param burst tokens that a full bucket holds, 1 or more
   * @param mostClients how many clients are remembered, 1 or more
   */
  public TokenBuckets(int perMinute, int burst, int mostClients, Clock clock) {
    if (perMinute < 1 || burst < 1 || mostClients < 1) {
      throw new IllegalArgumentException("rate, burst and number of clients are 1 or more");
    }
    this.capacity = burst * PARTS_OF_TOKEN;
    this.partsPerMilli = perMinute;
    this.clock = clock;
    this.buckets = new BoundedCache<>(mostClients);
  }

  /**
   * Takes a token from a client's bucket.
   *
   * @return empty if there was one; else how long until there is one again
   */
  public Optional<Duration> take(String client) {
    long now = clock.millis();
    synchronized (buckets) {
      Bucket bucket = buckets.computeIfAbsent(client, unknown -> new Bucket(capacity, now));
      bucket.refill(now);
      if (bucket.parts >= PARTS_OF_TOKEN) {
        bucket.parts -= PARTS_OF_TOKEN;
        return Optional.empty();
      }
      long missing = PARTS_OF_TOKEN - bucket.parts;
      return Optional.of(Duration.ofMillis((missing + partsPerMilli - 1) / partsPerMilli));
    }
  }

  /** A wait as {@code Retry-After} tells it: in whole seconds. */
  public static String retryAfter(Duration wait) {
    return Long.toString(wait.plusMillis(999).toSeconds());
  }

  int clients() {
    synchronized (buckets) {
      return buckets.size();
    }
  }

  private final class Bucket {
    private long parts;
    private long filledAt;

    Bucket(long parts, long filledAt) {
      this.parts = parts;
      this.filledAt = filledAt;
    }

    void refill(long now) {
      // A clock that is set back must not take tokens away, nor one set forward overflow.
      long passed = Math.max(0, Math.min(capacity, now - filledAt));
      parts = Math.min(capacity, parts + passed * partsPerMilli);
      filledAt = now;
    }
  }
}
