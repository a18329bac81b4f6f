package az.pasport.fraud;

import java.util.List;
import java.util.Map;

/** The same two workers who confirm each other's back-dated entries, and hardly anybody else's. */
final class ConfirmingPairRule implements FraudRule {
  private final AlertThreshold threshold;
  private final double leastShare;
  private final int leastWorkers;

  ConfirmingPairRule(RuleParameters parameters) {
    this.threshold = AlertThreshold.of(parameters);
    this.leastShare = parameters.number("leastShare", 0, 1);
    this.leastWorkers = parameters.whole("leastWorkers", 2, 100);
  }

  @Override
  public RuleCode code() {
    return RuleCode.CONFIRMING_PAIR;
  }

  @Override
  public AlertThreshold threshold() {
    return threshold;
  }

  @Override
  public List<Signal> confirmed(Observation.Confirmed confirmation, EntryHistory history) {
    EnteringWorker first = confirmation.entry().worker();
    var second = new EnteringWorker(first.facility(), confirmation.second(), "");
    return List.of(
        new Signal(
            code(),
            AlertSubject.pair(first, second),
            confirmation.entry().recordId(),
            confirmation.at()));
  }

  /** Where there are only two, it is always the same two. */
  @Override
  public boolean isUnusual(List<Signal> signals, EntryHistory history, AlertRepository alerts) {
    Signal last = signals.get(signals.size() - 1);
    String facility = last.subject().facility();
    Map<String, Integer> counted = alerts.countedAt(facility, code(), threshold.since(last.at()));
    int all = counted.values().stream().mapToInt(Integer::intValue).sum();
    return history.habit(facility, last.day()).workers() >= leastWorkers
        && signals.size() >= leastShare * all;
  }
}
