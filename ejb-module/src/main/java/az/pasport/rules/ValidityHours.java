package az.pasport.rules;

import az.pasport.time.Baku;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;

/**
 * From a moment to a minute, both inclusive: a certificate until 14:30 is good at 14:30:59.
 *
 * @param from the first moment, in whole seconds
 * @param until the last minute
 */
public record ValidityHours(Instant from, Instant until) implements Validity {
  public ValidityHours {
    from = from.truncatedTo(ChronoUnit.SECONDS);
    until = until.truncatedTo(ChronoUnit.MINUTES);
    if (until.isBefore(from.truncatedTo(ChronoUnit.MINUTES))) {
      throw new IllegalArgumentException("hours end at " + until + " before " + from);
    }
  }

  @Override
  public Instant begin() {
    return from;
  }

  @Override
  public Optional<Instant> end() {
    return Optional.of(until.plus(1, ChronoUnit.MINUTES));
  }

  @Override
  public LocalDate firstDay() {
    return Baku.dateOf(from);
  }

  @Override
  public Optional<LocalDate> lastDay() {
    return Optional.of(Baku.dateOf(until));
  }

  @Override
  public <R> R fold(Function<ValidityPeriod, R> byDays, Function<ValidityHours, R> byMinutes) {
    return byMinutes.apply(this);
  }
}
