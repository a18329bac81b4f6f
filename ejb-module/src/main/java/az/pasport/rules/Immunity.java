package az.pasport.rules;

import az.pasport.decree.Decree;
import az.pasport.record.MedicalEvent.Vaccination;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The immunity that one infection gives (rules 4 to 6).
 *
 * @param until the last day
 * @param firstDose the dose taken while it counts
 */
record Immunity(
    Infection infection,
    LocalDate from,
    LocalDate until,
    Optional<RecordedEvent<Vaccination>> firstDose) {
  ValidityPeriod period() {
    return ValidityPeriod.of(from, until);
  }

  static List<Immunity> all(Decree.Immunity rule, MedicalHistory history, LocalDate date) {
    DoseSeries doses = DoseSeries.until(date, history);
    List<Infection> infections =
        history.infections(rule).stream()
            .filter(infection -> !infection.firstPositive().isAfter(date))
            .toList();
    return illnesses(infections, rule.daysOfOneIllness()).stream()
        .map(infection -> after(infection, rule, doses))
        .toList();
  }

  private static Immunity after(Infection infection, Decree.Immunity rule, DoseSeries doses) {
    LocalDate firstPositive = infection.firstPositive();
    LocalDate from = firstPositive.plusDays(rule.fromDay());
    LocalDate end = firstPositive.plusMonths(rule.months());
    Decree.FirstDose adds = rule.firstDose();
    if (adds == null) {
      return new Immunity(infection, from, end, Optional.empty());
    }
    Optional<RecordedEvent<Vaccination>> firstDose =
        doses
            .numbered(1)
            .filter(
                dose ->
                    adds.countsBeforeInfection() || !dose.event().givenOn().isBefore(firstPositive))
            .filter(dose -> !dose.event().givenOn().isAfter(end));
    LocalDate until =
        firstDose
            .map(dose -> dose.event().givenOn())
            .filter(givenOn -> !givenOn.isBefore(firstPositive))
            .map(
                givenOn ->
                    (adds.from() == Decree.CountedFrom.DOSE ? givenOn : end).plusDays(adds.days()))
            .filter(end::isBefore)
            .orElse(end);
    return new Immunity(infection, from, until, firstDose);
  }

  /**
   * The illnesses behind the positive tests: an illness counts from its first ({@code packages.md},
   * rule 5).
   */
  private static List<Infection> illnesses(List<Infection> infections, int daysOfOneIllness) {
    List<Infection> illnesses = new ArrayList<>();
    for (Infection infection : infections) {
      if (illnesses.isEmpty()
          || !infection
              .firstPositive()
              .isBefore(
                  illnesses.get(illnesses.size() - 1).firstPositive().plusDays(daysOfOneIllness))) {
        illnesses.add(infection);
      }
    }
    return illnesses;
  }
}
