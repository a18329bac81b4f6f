package az.pasport.rules;

import java.time.LocalDate;

/**
 * An infection as decrees count it.
 *
 * @param recorded the positive test or the closed case that tells of it
 * @param firstPositive the day in Baku of the first positive test
 */
public record Infection(RecordedEvent<?> recorded, LocalDate firstPositive) {
  static Infection of(RecordedEvent<?> recorded) {
    return new Infection(recorded, recorded.countedFrom());
  }
}
