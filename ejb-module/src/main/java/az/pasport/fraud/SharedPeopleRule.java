package az.pasport.fraud;

import java.time.Duration;
import java.util.List;

/**
 * Two workers of different facilities who enter doses of the same people within days. People who
 * move on meet a new worker each time; buyers are handed from one seller to the other.
 */
final class SharedPeopleRule implements FraudRule {
  private final AlertThreshold threshold;
  private final Duration within;

  SharedPeopleRule(RuleParameters parameters) {
    this.threshold = AlertThreshold.of(parameters);
    this.within = Duration.ofDays(parameters.whole("withinDays", 1, 60));
  }

  @Override
  public RuleCode code() {
    return RuleCode.SHARED_PEOPLE;
  }

  @Override
  public AlertThreshold threshold() {
    return threshold;
  }

  @Override
  public List<Signal> entered(WatchedEntry entry, EntryHistory history) {
    if (!entry.isDose() || !entry.isFirstVersion()) {
      return List.of();
    }
    return history.ofPersonBefore(entry).stream()
        .filter(other -> other.isDose() && !other.exempt())
        .filter(other -> !other.facility().equals(entry.facility()))
        .filter(other -> !other.receivedAt().isBefore(entry.receivedAt().minus(within)))
        .map(other -> AlertSubject.pair(entry.worker(), other.worker()))
        .distinct()
        .map(pair -> new Signal(code(), pair, entry.recordId(), entry.receivedAt()))
        .toList();
  }
}
