package az.pasport.fraud;

import java.util.List;

/** A facility of whose entries a large share is of people from far regions. */
final class FarFacilityRule implements FraudRule {
  private final AlertThreshold threshold;
  private final PersonDistance people;
  private final double leastShare;

  FarFacilityRule(RuleParameters parameters, RegionDistances distances) {
    this.threshold = AlertThreshold.of(parameters);
    this.people = new PersonDistance(distances, parameters.number("leastKilometres", 1, 1000));
    this.leastShare = parameters.number("leastShare", 0, 1);
  }

  @Override
  public RuleCode code() {
    return RuleCode.FAR_FACILITY;
  }

  @Override
  public AlertThreshold threshold() {
    return threshold;
  }

  @Override
  public List<Signal> entered(WatchedEntry entry, EntryHistory history) {
    return people.isFar(entry, history)
        ? List.of(
            new Signal(
                code(),
                AlertSubject.facility(entry.facility()),
                entry.recordId(),
                entry.receivedAt()))
        : List.of();
  }

  /** The share is of the entries of the facility's last four weeks. */
  @Override
  public boolean isUnusual(List<Signal> signals, EntryHistory history, AlertRepository alerts) {
    Signal last = signals.get(signals.size() - 1);
    int entries = history.habit(last.subject().facility(), last.day()).entries();
    return signals.size() >= leastShare * entries;
  }
}
