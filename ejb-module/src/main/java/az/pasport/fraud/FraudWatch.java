package az.pasport.fraud;

import java.util.ArrayList;
import java.util.List;

/**
 * Shows each observation to each rule, keeps the signals, and raises an alert where enough of them
 * are about one subject. Later signals join an alert that is not decided yet.
 */
public final class FraudWatch {
  private final List<FraudRule> rules;
  private final EntryHistory history;
  private final AlertRepository alerts;

  /** A watch by these rules. */
  public FraudWatch(FraudRules rules, EntryHistory history, AlertRepository alerts) {
    this.rules = rules.all();
    this.history = history;
    this.alerts = alerts;
  }

  /** Looks at the next observation. They must come in their order. */
  public void observe(Observation seen) {
    for (FraudRule rule : rules) {
      for (Signal signal : seen.accept(new Question(rule))) {
        take(rule, signal);
      }
    }
  }

  private void take(FraudRule rule, Signal signal) {
    if (alerts.isKnown(signal) || alerts.joined(signal)) {
      return;
    }
    AlertThreshold threshold = rule.threshold();
    var counted =
        new ArrayList<>(alerts.kept(rule.code(), signal.subject(), threshold.since(signal.at())));
    counted.add(signal);
    alerts.keep(signal);
    if (threshold.isReachedBy(counted)
        && !alerts.isDismissedSince(
            rule.code(), signal.subject(), signal.at().minus(threshold.quiet()))
        && rule.isUnusual(counted, history, alerts)) {
      alerts.raise(rule.code(), signal.subject(), counted);
    }
  }

  /** What one rule says of an observation; exempt entries are history only. */
  private final class Question implements Observation.Visitor<List<Signal>> {
    private final FraudRule rule;

    Question(FraudRule rule) {
      this.rule = rule;
    }

    @Override
    public List<Signal> entered(WatchedEntry entry) {
      return entry.exempt() ? List.of() : rule.entered(entry, history);
    }

    @Override
    public List<Signal> confirmed(Observation.Confirmed confirmation) {
      return confirmation.entry().exempt() ? List.of() : rule.confirmed(confirmation, history);
    }

    @Override
    public List<Signal> death(Observation.DeathKnown death) {
      return rule.death(death, history);
    }
  }
}
