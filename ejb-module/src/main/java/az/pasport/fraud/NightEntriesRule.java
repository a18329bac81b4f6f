package az.pasport.fraud;

import az.pasport.time.Baku;
import java.util.List;

/**
 * Entries at hours at which nobody else of the facility works. What hours those are, the facility's
 * own last four weeks say; while they say too little, the opening hours of the parameters do.
 */
final class NightEntriesRule implements FraudRule {
  private final AlertThreshold threshold;
  private final int habitEntries;
  private final int usualDays;
  private final int opensAt;
  private final int closesAt;

  NightEntriesRule(RuleParameters parameters) {
    this.threshold = AlertThreshold.of(parameters);
    this.habitEntries = parameters.whole("habitEntries", 1, 10_000);
    this.usualDays = parameters.whole("usualDays", 1, FacilityHabit.DAYS);
    this.opensAt = parameters.whole("opensAt", 0, 23);
    this.closesAt = parameters.whole("closesAt", 1, 24);
  }

  @Override
  public RuleCode code() {
    return RuleCode.NIGHT_ENTRIES;
  }

  @Override
  public AlertThreshold threshold() {
    return threshold;
  }

  @Override
  public List<Signal> entered(WatchedEntry entry, EntryHistory history) {
    if (!entry.isFirstVersion() || isUsual(entry, history)) {
      return List.of();
    }
    return List.of(
        new Signal(
            code(), AlertSubject.worker(entry.worker()), entry.recordId(), entry.receivedAt()));
  }

  private boolean isUsual(WatchedEntry entry, EntryHistory history) {
    int hour = entry.receivedAt().atZone(Baku.ZONE).getHour();
    String worker = entry.worker().number();
    FacilityHabit habit = history.habit(entry.facility(), Baku.dateOf(entry.receivedAt()));
    return habit.entriesOfOthers(worker) < habitEntries
        ? hour >= opensAt && hour < closesAt
        : habit.daysOfOthers(worker, hour) >= usualDays;
  }

  @Override
  public boolean isUnusual(List<Signal> signals, EntryHistory history, AlertRepository alerts) {
    return ColleagueComparison.exceeds(threshold, signals, history, alerts);
  }
}
