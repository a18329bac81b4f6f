package az.pasport.fraud;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Where signals and alerts are kept. */
public interface AlertRepository {
  /** Whether this record gave a signal of this rule about this subject before. */
  boolean isKnown(Signal signal);

  /** Adds a signal to the alert about its subject that waits for a decision, if there is one. */
  boolean joined(Signal signal);

  /** Whether an alert of the rule about the subject was dismissed at this moment or later. */
  boolean isDismissedSince(RuleCode rule, AlertSubject subject, Instant since);

  /** Keeps a signal that belongs to no alert. */
  void keep(Signal signal);

  /** Signals about a subject that belong to no alert, from a moment on. */
  List<Signal> kept(RuleCode rule, AlertSubject subject, Instant since);

  /** All signals at a facility from a moment on, by the name of their subject. */
  Map<String, Integer> countedAt(String facility, RuleCode rule, Instant since);

  /** Raises an alert of kept signals. */
  void raise(RuleCode rule, AlertSubject subject, List<Signal> signals);
}
