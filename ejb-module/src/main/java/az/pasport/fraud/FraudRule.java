package az.pasport.fraud;

import java.util.List;

/**
 * One pattern of false entries. A rule looks at one observation and at what came before it, and
 * keeps nothing itself: so it says the same however the observations are cut into runs.
 */
interface FraudRule {
  RuleCode code();

  AlertThreshold threshold();

  /** The signals that a record gives when it is taken. */
  default List<Signal> entered(WatchedEntry entry, EntryHistory history) {
    return List.of();
  }

  /** The signals that a second worker's confirmation gives. */
  default List<Signal> confirmed(Observation.Confirmed confirmation, EntryHistory history) {
    return List.of();
  }

  /** The signals that the news of a death gives. */
  default List<Signal> death(Observation.DeathKnown death, EntryHistory history) {
    return List.of();
  }

  /** Whether so many signals are more than the subject's surroundings explain. */
  default boolean isUnusual(List<Signal> signals, EntryHistory history, AlertRepository alerts) {
    return true;
  }
}
