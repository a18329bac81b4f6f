package az.pasport.rules;

import az.pasport.decree.CertificateKind;
import az.pasport.decree.Clause;
import az.pasport.decree.Decree;
import az.pasport.record.MedicalEvent.Contraindication;
import az.pasport.rules.Eligibility.Eligible;
import az.pasport.rules.Eligibility.NotEligible;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a decree says of the certificate of a contraindication ({@code packages.md}, rule 8). */
record ContraindicationRule(Decree decree, MedicalHistory history, LocalDate date) {
  private static final CertificateKind KIND = CertificateKind.CONTRAINDICATION;

  private static final Comparator<RecordedEvent<Contraindication>> BY_END =
      Comparator.comparing(conclusion -> conclusion.event().validUntil());

  Eligibility answer() {
    if (!decree.contraindication()) {
      return NotEligible.because(Shortfall.NOT_IN_DECREE, KIND, decree, List.of());
    }
    Optional<RecordedEvent<Contraindication>> current =
        history.conclusions().stream()
            .filter(conclusion -> period(conclusion).contains(date))
            .max(BY_END);
    if (current.isPresent()) {
      return new Eligible(
          KIND,
          decree,
          Clause.CONCLUSION,
          period(current.get()),
          current.get(),
          Optional.empty(),
          List.of(current.get()),
          List.of());
    }
    Optional<RecordedEvent<Contraindication>> coming =
        history.conclusions().stream()
            .filter(conclusion -> date.isBefore(conclusion.event().validFrom()))
            .findFirst();
    if (coming.isPresent()) {
      return NotEligible.because(
          Shortfall.TOO_EARLY,
          KIND,
          decree,
          List.of(coming.get()),
          new Change.ByTime(coming.get().event().validFrom()));
    }
    return history.conclusions().stream()
        .max(BY_END)
        .map(past -> NotEligible.ended(period(past), KIND, decree, List.of(past), List.of()))
        .orElseGet(() -> NotEligible.because(Shortfall.NO_CONCLUSION, KIND, decree, List.of()));
  }

  private static ValidityPeriod period(RecordedEvent<Contraindication> conclusion) {
    return ValidityPeriod.of(conclusion.event().validFrom(), conclusion.event().validUntil());
  }
}
