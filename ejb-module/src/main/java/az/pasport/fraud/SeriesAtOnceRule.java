package az.pasport.fraud;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A whole series out of nothing: a dose is entered back-dated, and within a short time the next one
 * of the same person. It is about each worker who entered one of the two.
 */
final class SeriesAtOnceRule implements FraudRule {
  private final AlertThreshold threshold;
  private final Duration within;
  private final int leastDaysBack;

  SeriesAtOnceRule(RuleParameters parameters) {
    this.threshold = AlertThreshold.of(parameters);
    this.within = Duration.ofHours(parameters.whole("withinHours", 1, 1000));
    this.leastDaysBack = parameters.whole("leastDaysBack", 1, 1000);
  }

  @Override
  public RuleCode code() {
    return RuleCode.SERIES_AT_ONCE;
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
    var signals = new ArrayList<Signal>();
    for (WatchedEntry other : history.ofPersonBefore(entry)) {
      if (isBeforeOfSeries(other, entry)) {
        signals.add(of(other, entry));
        signals.add(of(entry, entry));
      }
    }
    return signals;
  }

  @Override
  public boolean isUnusual(List<Signal> signals, EntryHistory history, AlertRepository alerts) {
    return ColleagueComparison.exceeds(threshold, signals, history, alerts);
  }

  private boolean isBeforeOfSeries(WatchedEntry other, WatchedEntry entry) {
    return !other.exempt()
        && other.doseNumber() == entry.doseNumber() - 1
        && other.daysBack() >= leastDaysBack
        && !other.receivedAt().isBefore(entry.receivedAt().minus(within));
  }

  private Signal of(WatchedEntry by, WatchedEntry seen) {
    return new Signal(code(), AlertSubject.worker(by.worker()), by.recordId(), seen.receivedAt());
  }
}
