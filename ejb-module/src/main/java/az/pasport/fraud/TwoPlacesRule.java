package az.pasport.fraud;

import java.time.Duration;
import java.util.List;

/**
 * Entries in one worker's name at two places, with less time between than the way takes. A worker
 * has no number of the country's, only one of each facility: they are known by their full name, and
 * a name without a patronymic is too common to go by.
 */
final class TwoPlacesRule implements FraudRule {
  private static final int WORDS_OF_FULL_NAME = 3;

  private final AlertThreshold threshold;
  private final RegionDistances distances;
  private final double leastKilometres;
  private final double kilometresAnHour;
  private final Duration within;

  TwoPlacesRule(RuleParameters parameters, RegionDistances distances) {
    this.threshold = AlertThreshold.of(parameters);
    this.distances = distances;
    this.leastKilometres = parameters.number("leastKilometres", 1, 1000);
    this.kilometresAnHour = parameters.number("kilometresAnHour", 1, 1000);
    this.within = Duration.ofHours(parameters.whole("withinHours", 1, 24));
  }

  @Override
  public RuleCode code() {
    return RuleCode.TWO_PLACES;
  }

  @Override
  public AlertThreshold threshold() {
    return threshold;
  }

  @Override
  public List<Signal> entered(WatchedEntry entry, EntryHistory history) {
    if (!entry.isFirstVersion()
        || entry.worker().name().strip().split("\\s+", -1).length < WORDS_OF_FULL_NAME) {
      return List.of();
    }
    return history.ofNamesakesBefore(entry, within).stream()
        .filter(other -> !other.exempt() && isTooFar(entry, other))
        .map(other -> AlertSubject.pair(entry.worker(), other.worker()))
        .distinct()
        .map(pair -> new Signal(code(), pair, entry.recordId(), entry.receivedAt()))
        .toList();
  }

  private boolean isTooFar(WatchedEntry entry, WatchedEntry other) {
    double kilometres = distances.between(entry.region(), other.region());
    double hours = Duration.between(other.receivedAt(), entry.receivedAt()).toMinutes() / 60.0;
    return kilometres >= leastKilometres && kilometres > hours * kilometresAnHour;
  }
}
