package az.pasport.rules;

import az.pasport.decree.CertificateKind;
import az.pasport.decree.Clause;
import az.pasport.decree.Decree;
import az.pasport.rules.Change.Effect;
import az.pasport.rules.Eligibility.Eligible;
import az.pasport.rules.Eligibility.NotEligible;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a decree says of the certificate of immunity (rules 4 to 6). */
record ImmunityRule(Decree decree, MedicalHistory history, LocalDate date) {
  private static final CertificateKind KIND = CertificateKind.IMMUNITY;

  Eligibility answer() {
    List<Immunity> all = Immunity.all(decree.immunity(), history, date);
    if (all.isEmpty()) {
      return NotEligible.because(Shortfall.NO_INFECTION, KIND, decree, List.of());
    }
    Optional<Immunity> current =
        all.stream()
            .filter(immunity -> immunity.period().contains(date))
            .max(Comparator.comparing(Immunity::until));
    if (current.isPresent()) {
      return immune(current.get());
    }
    Optional<Immunity> coming =
        all.stream()
            .filter(immunity -> date.isBefore(immunity.from()))
            .min(Comparator.comparing(Immunity::from));
    if (coming.isPresent()) {
      return NotEligible.because(
          Shortfall.TOO_EARLY,
          KIND,
          decree,
          List.of(coming.get().infection().recorded()),
          new Change.ByTime(coming.get().from()));
    }
    Immunity past = all.stream().max(Comparator.comparing(Immunity::until)).orElseThrow();
    return NotEligible.ended(
        past.period(), KIND, decree, List.of(past.infection().recorded()), List.of());
  }

  private Eligible immune(Immunity immunity) {
    Infection infection = immunity.infection();
    List<RecordedEvent<?>> events = new ArrayList<>();
    events.add(infection.recorded());
    Decree.FirstDose rule = decree.immunity().firstDose();
    LocalDate end = infection.firstPositive().plusMonths(decree.immunity().months());
    boolean longer = immunity.until().isAfter(end);
    if (longer) {
      events.add(immunity.firstDose().orElseThrow());
    }
    List<Change> changes =
        rule == null || !DoseSeries.until(date, history).isEmpty()
            ? List.of()
            : List.of(extension(rule, end));
    return new Eligible(
        KIND,
        decree,
        longer ? Clause.INFECTION_AND_FIRST_DOSE : Clause.INFECTION_MONTHS,
        immunity.period(),
        infection.recorded(),
        Optional.empty(),
        events,
        changes);
  }

  /** A first dose that would make immunity longer: where days count from it, not at once. */
  private Change extension(Decree.FirstDose rule, LocalDate end) {
    LocalDate notBefore =
        rule.from() == Decree.CountedFrom.DOSE ? end.minusDays(rule.days()).plusDays(1) : date;
    return new Change.ByDose(1, Optional.of(notBefore).filter(date::isBefore), Effect.EXTENDS);
  }
}
