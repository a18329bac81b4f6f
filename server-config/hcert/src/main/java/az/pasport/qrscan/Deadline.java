package az.pasport.qrscan;

import java.time.Duration;

/** A point in time after which work on one file stops. */
public final class Deadline {
  private final long at;

  private Deadline(long at) {
    this.at = at;
  }

  /** That much from now on. */
  public static Deadline in(Duration duration) {
    return new Deadline(System.nanoTime() + duration.toNanos());
  }

  /** Whether it is time to stop. */
  public boolean hasPassed() {
    return System.nanoTime() - at > 0;
  }
}
