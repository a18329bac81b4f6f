package az.pasport.rules;

import az.pasport.time.Baku;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/**
 * From a date to a date, both inclusive, in Baku's calendar.
 *
 * @param until the last day; empty for a period without end
 */
public record ValidityPeriod(LocalDate from, Optional<LocalDate> until) implements Validity {
  public ValidityPeriod {
    if (until.isPresent() && until.get().isBefore(from)) {
      throw new IllegalArgumentException("a period ends on " + until.get() + " before " + from);
    }
  }

  public static ValidityPeriod of(LocalDate from, LocalDate until) {
    return new ValidityPeriod(from, Optional.of(until));
  }

  public static ValidityPeriod endlessFrom(LocalDate from) {
    return new ValidityPeriod(from, Optional.empty());
  }

  @Override
  public Instant begin() {
    return Baku.startOf(from);
  }

  @Override
  public Optional<Instant> end() {
    return until.map(Baku::endOf);
  }

  @Override
  public LocalDate firstDay() {
    return from;
  }

  @Override
  public Optional<LocalDate> lastDay() {
    return until;
  }

  @Override
  public <R> R fold(Function<ValidityPeriod, R> byDays, Function<ValidityHours, R> byMinutes) {
    return byDays.apply(this);
  }

  public boolean contains(LocalDate date) {
    return !date.isBefore(from) && !hasEndedBy(date);
  }

  /** Whether the last day lies before the date. */
  public boolean hasEndedBy(LocalDate date) {
    return until.isPresent() && date.isAfter(until.get());
  }
}
