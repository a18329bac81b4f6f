package az.pasport.registry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Keeps a service that fails from being asked. After some failures in a row it is open: nobody is
 * asked for a while. Then it is half open: one caller asks, and that answer decides.
 */
final class CircuitBreaker {
  private final int failuresToOpen;
  private final Duration pause;
  private final Clock clock;
  private int failures;
  private Instant openUntil = Instant.EPOCH;
  private boolean isProbing;

  /** A closed one. After so many failures in a row it is open for the pause. */
  CircuitBreaker(int failuresToOpen, Duration pause, Clock clock) {
    this.failuresToOpen = failuresToOpen;
    this.pause = pause;
    this.clock = clock;
  }

  /** How it stands. The names are part of the API. */
  enum State {
    CLOSED,
    OPEN,
    HALF_OPEN
  }

  synchronized State state() {
    if (failures < failuresToOpen) {
      return State.CLOSED;
    }
    return clock.instant().isBefore(openUntil) ? State.OPEN : State.HALF_OPEN;
  }

  /** Whether the caller may ask. Who may must report how it went. */
  synchronized boolean mayAsk() {
    return switch (state()) {
      case CLOSED -> true;
      case OPEN -> false;
      case HALF_OPEN -> {
        boolean isFirst = !isProbing;
        isProbing = true;
        yield isFirst;
      }
    };
  }

  synchronized void succeeded() {
    failures = 0;
    isProbing = false;
  }

  synchronized void failed() {
    failures = Math.min(failures + 1, failuresToOpen);
    isProbing = false;
    openUntil = clock.instant().plus(pause);
  }

  /** A question was given up before its answer could come: it says nothing of the service. */
  synchronized void abandoned() {
    isProbing = false;
  }
}
