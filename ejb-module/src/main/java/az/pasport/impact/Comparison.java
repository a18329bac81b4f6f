package az.pasport.impact;

import az.pasport.facility.Region;
import az.pasport.rules.CertificateKind;
import az.pasport.rules.MedicalHistory;
import az.pasport.rules.RuleBook;
import az.pasport.rules.Timeline;
import java.time.LocalDate;

/** The book as it stands beside the book with the draft, over one horizon. */
public final class Comparison {
  private final Horizon horizon;
  private final Timeline without;
  private final Timeline with;

  public Comparison(RuleBook without, RuleBook with, Horizon horizon) {
    this.horizon = horizon;
    this.without = new Timeline(without, horizon.from(), horizon.days());
    this.with = new Timeline(with, horizon.from(), horizon.days());
  }

  /** A person as the comparison needs one: nobody in particular. */
  record Subject(LocalDate born, Region region, MedicalHistory history) {}

  public Horizon horizon() {
    return horizon;
  }

  Tally emptyTally() {
    return new Tally(horizon.days());
  }

  void count(Subject subject, Tally tally) {
    AgeBand ages = AgeBand.of(subject.born(), horizon.from());
    for (CertificateKind kind : CertificateKind.values()) {
      tally.add(
          Group.place(kind, ages, subject.region()),
          without.due(kind, subject.history()),
          with.due(kind, subject.history()));
    }
  }
}
