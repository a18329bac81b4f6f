package az.pasport.fraud;

import java.util.List;
import java.util.Map;

/** Compares a worker's signals with those of the facility's other workers, entry for entry. */
final class ColleagueComparison {
  private ColleagueComparison() {}

  /**
   * Whether a worker has as many times the signals that the colleagues' entries give as the
   * threshold says. One signal is added to the colleagues': few entries say little. Who has no
   * colleagues is compared with nobody.
   */
  static boolean exceeds(
      AlertThreshold threshold,
      List<Signal> signals,
      EntryHistory history,
      AlertRepository alerts) {
    Signal last = signals.get(signals.size() - 1);
    AlertSubject subject = last.subject();
    FacilityHabit habit = history.habit(subject.facility(), last.day());
    int entriesOfOthers = habit.entriesOfOthers(subject.workerNumber());
    if (entriesOfOthers == 0) {
      return true;
    }
    Map<String, Integer> counted =
        alerts.countedAt(subject.facility(), last.rule(), threshold.since(last.at()));
    int all = counted.values().stream().mapToInt(Integer::intValue).sum();
    int others = all - counted.getOrDefault(subject.name(), 0);
    double ofColleagues = (others + 1.0) / entriesOfOthers;
    double expected = ofColleagues * Math.max(1, habit.entriesOf(subject.workerNumber()));
    return signals.size() >= threshold.timesColleagues() * expected;
  }
}
