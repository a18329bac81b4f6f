package az.pasport.fraud;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Records of something that happened after the person's death. Intake refuses doses of whom it
 * knows to be dead; a death is often known later than the dose.
 */
final class DeadPersonRule implements FraudRule {
  private final AlertThreshold threshold;
  private final int graceDays;

  DeadPersonRule(RuleParameters parameters) {
    this.threshold = AlertThreshold.of(parameters);
    this.graceDays = parameters.whole("graceDays", 0, 30);
  }

  @Override
  public RuleCode code() {
    return RuleCode.DEAD_PERSON;
  }

  @Override
  public AlertThreshold threshold() {
    return threshold;
  }

  @Override
  public List<Signal> entered(WatchedEntry entry, EntryHistory history) {
    return history
        .diedOn(entry.person())
        .filter(day -> isAfter(entry, day))
        .map(day -> List.of(signal(entry, entry.receivedAt())))
        .orElse(List.of());
  }

  @Override
  public List<Signal> death(Observation.DeathKnown death, EntryHistory history) {
    return history.ofPerson(death.person()).stream()
        .filter(entry -> !entry.exempt() && isAfter(entry, death.diedOn()))
        .map(entry -> signal(entry, death.at()))
        .toList();
  }

  private boolean isAfter(WatchedEntry entry, LocalDate death) {
    return entry.happenedOn().isAfter(death.plusDays(graceDays));
  }

  private Signal signal(WatchedEntry entry, Instant at) {
    return new Signal(code(), AlertSubject.worker(entry.worker()), entry.recordId(), at);
  }
}
