package az.pasport.web.verify;

import java.time.Duration;

/** A point in time after which work on one file stops. */
final class Deadline {
  private final long at;

  private Deadline(long at) {
    this.at = at;
  }

  static Deadline in(Duration duration) {
    return new Deadline(System.nanoTime() + duration.toNanos());
  }

  boolean hasPassed() {
    return System.nanoTime() - at > 0;
  }
}
