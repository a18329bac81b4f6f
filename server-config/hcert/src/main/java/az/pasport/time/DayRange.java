package az.pasport.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** From a day to a day, both inclusive, in Baku's calendar. */
public record DayRange(LocalDate first, LocalDate last) implements Interval {
  @Override
  public Instant begin() {
    return Baku.startOf(first);
  }

  @Override
  public Optional<Instant> end() {
    return Optional.of(Baku.endOf(last));
  }

  @Override
  public LocalDate firstDay() {
    return first;
  }

  @Override
  public Optional<LocalDate> lastDay() {
    return Optional.of(last);
  }
}
