package az.pasport.fraud;

import java.util.List;

/**
 * Further doses of people of whom nobody but one worker has ever entered anything, although the
 * facility has other workers.
 */
final class NoOtherTraceRule implements FraudRule {
  private final AlertThreshold threshold;
  private final int leastWorkers;

  NoOtherTraceRule(RuleParameters parameters) {
    this.threshold = AlertThreshold.of(parameters);
    this.leastWorkers = parameters.whole("leastWorkers", 2, 100);
  }

  @Override
  public RuleCode code() {
    return RuleCode.NO_OTHER_TRACE;
  }

  @Override
  public AlertThreshold threshold() {
    return threshold;
  }

  @Override
  public List<Signal> entered(WatchedEntry entry, EntryHistory history) {
    if (entry.doseNumber() < 2 || !entry.isFirstVersion()) {
      return List.of();
    }
    List<WatchedEntry> earlier = history.ofPersonBefore(entry);
    boolean isByOneWorker =
        !earlier.isEmpty()
            && earlier.stream().allMatch(other -> other.worker().isSameAs(entry.worker()));
    return isByOneWorker
        ? List.of(
            new Signal(
                code(), AlertSubject.worker(entry.worker()), entry.recordId(), entry.receivedAt()))
        : List.of();
  }

  @Override
  public boolean isUnusual(List<Signal> signals, EntryHistory history, AlertRepository alerts) {
    Signal last = signals.get(signals.size() - 1);
    return history.habit(last.subject().facility(), last.day()).workers() >= leastWorkers
        && ColleagueComparison.exceeds(threshold, signals, history, alerts);
  }
}
