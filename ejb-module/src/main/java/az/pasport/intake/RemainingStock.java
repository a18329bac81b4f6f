package az.pasport.intake;

import az.pasport.record.Lot;
import az.pasport.record.MedicalEvent;
import az.pasport.record.Problem;
import az.pasport.record.ProblemCode;
import java.util.Map;
import java.util.Optional;

/**
 * The doses that are left of the lots which a message names, counted down in memory. A mistyped
 * lot, or one that runs out, thus refuses its own records only, and before anybody looks at a
 * person. Nothing is held: the doses are taken at the end, where another sender may have been
 * faster.
 */
final class RemainingStock {
  private final Optional<Map<Lot, Integer>> left;

  private RemainingStock(Optional<Map<Lot, Integer>> left) {
    this.left = left;
  }

  /** A stock that was not read: taking the doses will tell. */
  static RemainingStock unseen() {
    return new RemainingStock(Optional.empty());
  }

  /** So many doses of each lot that was ever delivered. */
  static RemainingStock with(Map<Lot, Integer> left) {
    return new RemainingStock(Optional.of(left));
  }

  /** What speaks against giving this dose. */
  Optional<Problem> objection(MedicalEvent event) {
    return left.flatMap(
        doses ->
            event
                .lotUsed()
                .filter(lot -> doses.getOrDefault(lot, 0) <= 0)
                .map(lot -> doses.containsKey(lot) ? usedUp() : notDelivered()));
  }

  void take(MedicalEvent event) {
    left.ifPresent(
        doses -> event.lotUsed().ifPresent(lot -> doses.computeIfPresent(lot, (l, n) -> n - 1)));
  }

  static Problem usedUp() {
    return ProblemCode.LOT_USED_UP.at("dose.lot");
  }

  static Problem notDelivered() {
    return ProblemCode.LOT_NOT_DELIVERED.at("dose.lot");
  }
}
