package az.pasport.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** An interval of time, with the days in Baku on which it begins and ends. */
public interface Interval {
  /** The first moment. */
  Instant begin();

  /** The first moment after it; empty for an interval without end. */
  Optional<Instant> end();

  /** The first day in Baku. */
  LocalDate firstDay();

  /** The last day in Baku; empty for an interval without end. */
  Optional<LocalDate> lastDay();

  /** Whether it lies wholly before a moment. */
  default boolean hasEndedBy(Instant at) {
    return end().filter(end -> !at.isBefore(end)).isPresent();
  }
}
