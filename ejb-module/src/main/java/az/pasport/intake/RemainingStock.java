package az.pasport.intake;

import az.pasport.facility.LotStock;
import az.pasport.record.Problem;
import az.pasport.record.ProblemCode;
import java.util.Map;
import java.util.Optional;

/**
 * What is left of the lots that a message names, counted down in memory: so that a mistyped lot, or
 * one that runs out, costs its own records only, and is found before anybody looks at a person.
 * Nothing is held by it; the doses are taken at last, where another sender may have been faster.
 */
final class RemainingStock {
  private final Optional<Map<LotStock.Lot, Integer>> left;

  private RemainingStock(Optional<Map<LotStock.Lot, Integer>> left) {
    this.left = left;
  }

  /** A shelf at which nobody has looked: taking the doses will tell. */
  static RemainingStock unseen() {
    return new RemainingStock(Optional.empty());
  }

  /** A shelf with so many doses of each lot that was ever delivered. */
  static RemainingStock with(Map<LotStock.Lot, Integer> left) {
    return new RemainingStock(Optional.of(left));
  }

  /** What speaks against giving this dose. */
  Optional<Problem> objection(Draft draft) {
    return left.flatMap(
        doses ->
            draft
                .lotUsed()
                .filter(lot -> doses.getOrDefault(lot, 0) <= 0)
                .map(lot -> doses.containsKey(lot) ? usedUp() : notDelivered()));
  }

  void take(Draft draft) {
    left.ifPresent(
        doses -> draft.lotUsed().ifPresent(lot -> doses.computeIfPresent(lot, (l, n) -> n - 1)));
  }

  static Problem usedUp() {
    return ProblemCode.LOT_USED_UP.at("dose.lot");
  }

  static Problem notDelivered() {
    return ProblemCode.LOT_NOT_DELIVERED.at("dose.lot");
  }
}
