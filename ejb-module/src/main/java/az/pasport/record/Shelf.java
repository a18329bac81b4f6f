package az.pasport.record;

import az.pasport.stock.LotStock;
import java.util.Map;
import java.util.Optional;

/**
 * What is left of the lots that a message names, counted down in memory: so that a mistyped lot, or
 * one that runs out, costs its own records only, and is found before anybody looks at a person.
 * Nothing is held by it; the doses are taken at last, where another sender may have been faster.
 */
final class Shelf {
  private final Optional<Map<LotStock.Lot, Integer>> left;

  private Shelf(Optional<Map<LotStock.Lot, Integer>> left) {
    this.left = left;
  }

  /** A shelf at which nobody has looked: taking the doses will tell. */
  static Shelf unseen() {
    return new Shelf(Optional.empty());
  }

  /** A shelf with so many doses of each lot that was ever delivered. */
  static Shelf with(Map<LotStock.Lot, Integer> left) {
    return new Shelf(Optional.of(left));
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
