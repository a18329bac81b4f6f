package az.pasport.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** When a certificate is valid: by days, or by the minute. */
public sealed interface Validity permits ValidityPeriod, ValidityHours {
  /** The first moment. */
  Instant begin();

  /** The first moment after it; empty for a validity without end. */
  Optional<Instant> end();

  /** The first day in Baku. */
  LocalDate firstDay();

  /** The last day in Baku; empty for a validity without end. */
  Optional<LocalDate> lastDay();

  /** Calls the function that is for this kind of validity. */
  <R> R fold(Function<ValidityPeriod, R> byDays, Function<ValidityHours, R> byMinutes);

  /** Whether a moment lies in it. */
  default boolean contains(Instant at) {
    return !at.isBefore(begin()) && !hasEndedBy(at);
  }

  /** Whether it lies wholly before a moment. */
  default boolean hasEndedBy(Instant at) {
    return end().filter(end -> !at.isBefore(end)).isPresent();
  }
}
