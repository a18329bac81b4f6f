package az.pasport.rules;

import az.pasport.record.MedicalEvent.Vaccination;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The doses that a person had by a day, in the order of their days. */
record DoseSeries(List<RecordedEvent<Vaccination>> doses) {
  /** That day included. */
  static DoseSeries until(LocalDate date, MedicalHistory history) {
    return new DoseSeries(
        history.doses().stream().filter(dose -> !dose.event().givenOn().isAfter(date)).toList());
  }

  boolean isEmpty() {
    return doses.isEmpty();
  }

  /**
   * The number up to which every dose is on record; 0 where the first is not ({@code packages.md},
   * rule 2).
   */
  int unbroken() {
    int number = 0;
    while (numbered(number + 1).isPresent()) {
      number++;
    }
    return number;
  }

  boolean goesBeyond(int number) {
    return doses.stream().anyMatch(dose -> dose.event().position().number() > number);
  }

  List<RecordedEvent<Vaccination>> upTo(int number) {
    return doses.stream().filter(dose -> dose.event().position().number() <= number).toList();
  }

  /** The first dose that has a number. */
  Optional<RecordedEvent<Vaccination>> numbered(int number) {
    for (RecordedEvent<Vaccination> dose : doses) {
      if (dose.event().position().number() == number) {
        return Optional.of(dose);
      }
    }
    return Optional.empty();
  }
}
