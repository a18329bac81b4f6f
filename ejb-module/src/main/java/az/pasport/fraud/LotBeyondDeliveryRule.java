package az.pasport.fraud;

import az.pasport.fraud.EntryHistory.LotSupply;
import java.util.List;

/**
 * More doses of a lot than the facility has of it, or of a lot that it never got. Intake refuses
 * such doses; a return of doses, a correction or a loading of history can still lead there.
 */
final class LotBeyondDeliveryRule implements FraudRule {
  private final AlertThreshold threshold;
  private final int spareDoses;

  LotBeyondDeliveryRule(RuleParameters parameters) {
    this.threshold = AlertThreshold.of(parameters);
    this.spareDoses = parameters.whole("spareDoses", 0, 1000);
  }

  @Override
  public RuleCode code() {
    return RuleCode.LOT_BEYOND_DELIVERY;
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
            lot -> {
              LotSupply supply = history.supply(entry.facility(), lot);
              return supply.used() > supply.delivered() + spareDoses;
            })
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
