package az.pasport.fraud;

import az.pasport.time.Baku;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Back-dated entries in the days around the coming into force of a decree. */
final class BackDatedRule implements FraudRule {
  private final AlertThreshold threshold;
  private final TreeSet<LocalDate> deadlines;
  private final int daysBefore;
  private final int daysAfter;
  private final int leastDaysBack;

  /**
   * The rule.
   *
   * @param deadlines days on which a decree comes into force
   */
  BackDatedRule(RuleParameters parameters, Set<LocalDate> deadlines) {
    this.threshold = AlertThreshold.of(parameters);
    this.deadlines = new TreeSet<>(deadlines);
    this.daysBefore = parameters.whole("daysBefore", 0, 60);
    this.daysAfter = parameters.whole("daysAfter", 0, 60);
    this.leastDaysBack = parameters.whole("leastDaysBack", 1, 365);
  }

  @Override
  public RuleCode code() {
    return RuleCode.BACK_DATED;
  }

  @Override
  public AlertThreshold threshold() {
    return threshold;
  }

  @Override
  public List<Signal> entered(WatchedEntry entry, EntryHistory history) {
    // A colleague's correction says nothing of who entered the record.
    return entry.byWorker()
            && entry.daysBack() >= leastDaysBack
            && isNearDeadline(Baku.dateOf(entry.receivedAt()))
        ? List.of(
            new Signal(
                code(), AlertSubject.worker(entry.worker()), entry.recordId(), entry.receivedAt()))
        : List.of();
  }

  private boolean isNearDeadline(LocalDate day) {
    LocalDate next = deadlines.ceiling(day.minusDays(daysAfter));
    return next != null && !next.isAfter(day.plusDays(daysBefore));
  }

  @Override
  public boolean isUnusual(List<Signal> signals, EntryHistory history, AlertRepository alerts) {
    return ColleagueComparison.exceeds(threshold, signals, history, alerts);
  }
}
