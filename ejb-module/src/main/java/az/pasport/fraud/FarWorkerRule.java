package az.pasport.fraud;

import java.util.List;

/** A worker to whom people come from far, while they do not come to the colleagues. */
final class FarWorkerRule implements FraudRule {
  private final AlertThreshold threshold;
  private final PersonDistance people;

  FarWorkerRule(RuleParameters parameters, RegionDistances distances) {
    this.threshold = AlertThreshold.of(parameters);
    this.people = new PersonDistance(distances, parameters.number("leastKilometres", 1, 1000));
  }

  @Override
  public RuleCode code() {
    return RuleCode.FAR_WORKER;
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
                code(), AlertSubject.worker(entry.worker()), entry.recordId(), entry.receivedAt()))
        : List.of();
  }

  @Override
  public boolean isUnusual(List<Signal> signals, EntryHistory history, AlertRepository alerts) {
    return ColleagueComparison.exceeds(threshold, signals, history, alerts);
  }
}
