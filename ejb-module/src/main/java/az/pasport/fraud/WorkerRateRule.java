package az.pasport.fraud;

import java.time.Duration;
import java.util.List;

/** More entries of one worker within an hour than one can make who sees the people. */
final class WorkerRateRule implements FraudRule {
  private static final Duration HOUR = Duration.ofHours(1);

  private final AlertThreshold threshold;
  private final int entriesAnHour;

  WorkerRateRule(RuleParameters parameters) {
    this.threshold = AlertThreshold.of(parameters);
    this.entriesAnHour = parameters.whole("entriesAnHour", 2, 1000);
  }

  @Override
  public RuleCode code() {
    return RuleCode.WORKER_RATE;
  }

  @Override
  public AlertThreshold threshold() {
    return threshold;
  }

  @Override
  public List<Signal> entered(WatchedEntry entry, EntryHistory history) {
    // The one itself counts, too.
    if (!entry.isFirstVersion() || history.ofWorkerBefore(entry, HOUR).size() < entriesAnHour) {
      return List.of();
    }
    return List.of(
        new Signal(
            code(), AlertSubject.worker(entry.worker()), entry.recordId(), entry.receivedAt()));
  }
}
