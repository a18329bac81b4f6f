package az.pasport.bench;

import java.time.Duration;
import java.util.function.LongSupplier;

/** When a measurement must have ended. It counts from the start of {@code ./bench}. */
record TimeLimit(LongSupplier nanoTime, long end) {
  /**
   * A limit that ends so long from now.
   *
   * @param nanoTime a clock as {@link System#nanoTime} is one
   */
  static TimeLimit in(Duration time, LongSupplier nanoTime) {
    return new TimeLimit(nanoTime, nanoTime.getAsLong() + time.toNanos());
  }

  /** What is left; zero when it is over. */
  Duration left() {
    return Duration.ofNanos(Math.max(0, end - nanoTime.getAsLong()));
  }

  boolean isOver() {
    return left().isZero();
  }

  /** A limit that ends so much earlier. */
  TimeLimit earlier(Duration by) {
    return new TimeLimit(nanoTime, end - by.toNanos());
  }

  /** A limit that ends when this part of what is left has passed. */
  TimeLimit share(double part) {
    return in(Duration.ofNanos((long) (left().toNanos() * part)), nanoTime);
  }

  /** The earlier one of this limit and of one that ends so long from now. */
  TimeLimit atMost(Duration time) {
    return time.compareTo(left()) < 0 ? in(time, nanoTime) : this;
  }
}
