package az.pasport.impact;

import az.pasport.decree.CertificateKind;
import az.pasport.decree.RuleBook;
import az.pasport.facility.Region;
import az.pasport.rules.MedicalHistory;
import az.pasport.rules.Timeline;
import java.time.LocalDate;

/** The book as it stands beside the book with the draft, over one horizon. */
public final class DecreeComparison {
  private final ImpactPeriod horizon;
  private final Timeline without;
  private final Timeline with;

  public DecreeComparison(RuleBook without, RuleBook with, ImpactPeriod horizon) {
    this.horizon = horizon;
    this.without = new Timeline(without, horizon.from(), horizon.days());
    this.with = new Timeline(with, horizon.from(), horizon.days());
  }

  /** A person as the comparison needs one: nobody in particular. */
  record Subject(LocalDate born, Region region, MedicalHistory history) {}

  public ImpactPeriod horizon() {
    return horizon;
  }

  GainLossCounter emptyTally() {
    return new GainLossCounter(horizon.days());
  }

  void count(Subject subject, GainLossCounter tally) {
    AgeBand ages = AgeBand.of(subject.born(), horizon.from());
    for (CertificateKind kind : CertificateKind.values()) {
      tally.add(
          PopulationGroup.place(kind, ages, subject.region()),
          without.due(kind, subject.history()),
          with.due(kind, subject.history()));
    }
  }
}
