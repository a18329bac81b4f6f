package az.pasport.fraud;

import java.util.List;

/** Doses dated before the lot was first delivered to the facility. */
final class LotBeforeDeliveryRule implements FraudRule {
  private final AlertThreshold threshold;
  private final int graceDays;

  LotBeforeDeliveryRule(RuleParameters parameters) {
    this.threshold = AlertThreshold.of(parameters);
    this.graceDays = parameters.whole("graceDays", 0, 60);
  }

  @Override
  public RuleCode code() {
    return RuleCode.LOT_BEFORE_DELIVERY;
  }

  @Override
  public AlertThreshold threshold() {
    return threshold;
  }

  @Override
  public List<Signal> entered(WatchedEntry entry, EntryHistory history) {
    return entry
        .lot()
        .filter(
            lot ->
                history
                    .supply(entry.facility(), lot)
                    .firstDelivery()
                    .filter(first -> entry.happenedOn().isBefore(first.minusDays(graceDays)))
                    .isPresent())
        .map(
            lot ->
                new Signal(
                    code(),
                    AlertSubject.lot(entry.facility(), lot),
                    entry.recordId(),
                    entry.receivedAt()))
        .stream()
        .toList();
  }
}
