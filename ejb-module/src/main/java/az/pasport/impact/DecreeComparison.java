package az.pasport.impact;

import az.pasport.decree.CertificateKind;
import az.pasport.decree.RuleBook;
import az.pasport.facility.Region;
import az.pasport.rules.MedicalHistory;
import az.pasport.rules.Timeline;
import java.time.LocalDate;

/** The book as it stands beside the book with the draft, over one period. */
public final class DecreeComparison {
  private final ImpactPeriod period;
  private final Timeline without;
  private final Timeline with;

  public DecreeComparison(RuleBook without, RuleBook with, ImpactPeriod period) {
    this.period = period;
    this.without = new Timeline(without, period.from(), period.days());
    this.with = new Timeline(with, period.from(), period.days());
  }

  /** A person as the comparison needs one: nobody in particular. */
  record Subject(LocalDate born, Region region, MedicalHistory history) {}

  public ImpactPeriod period() {
    return period;
  }

  GainLossCounter newCounter() {
    return new GainLossCounter(period.days());
  }

  void count(Subject subject, GainLossCounter counter) {
    AgeBand ages = AgeBand.of(subject.born(), period.from());
    for (CertificateKind kind : CertificateKind.values()) {
      counter.add(
          PopulationGroup.place(kind, ages, subject.region()),
          without.due(kind, subject.history()),
          with.due(kind, subject.history()));
    }
  }
}
