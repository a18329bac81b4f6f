package az.pasport.bench;

import java.time.Duration;

/** A clock that only the test moves. */
final class FakeTime {
  private long nanos = 1_000;

  TimeLimit limit(Duration time) {
    return TimeLimit.in(time, () -> nanos);
  }

  void pass(Duration time) {
    nanos += time.toNanos();
  }
}
