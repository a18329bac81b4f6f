package az.pasport.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells when Java has compiled a server: when it has for some time needed no less of the processor
 * for a record than before. The time that a request takes would not tell, because other work shares
 * the processors.
 */
final class WarmUp {
  private static final double GAIN = 0.97;

  private final int patience;
  private final List<Double> used = new ArrayList<>();
  private double least = Double.POSITIVE_INFINITY;
  private int since;

  /**
   * @param patience turns without a gain of 3 % after which it is over
   */
  WarmUp(int patience) {
    this.patience = patience;
  }

  /** Adds a turn by the processor time that it needed for a record. */
  void add(double processorPerRecord) {
    used.add(processorPerRecord);
    if (processorPerRecord < least * GAIN) {
      least = processorPerRecord;
      since = 0;
    } else {
      since++;
    }
  }

  boolean isOver() {
    return since >= patience;
  }

  /**
   * By how many percent more records the same processor time was enough for in the last two turns
   * than in the two before (or, of fewer turns, in the last than in the first). Never negative;
   * infinite if a single turn cannot tell.
   */
  double gain() {
    int turns = used.size();
    int window = turns < 4 ? 1 : 2;
    if (turns < 2) {
      return Double.POSITIVE_INFINITY;
    }
    double last = sum(turns - window, turns);
    double before = turns < 4 ? used.get(0) : sum(turns - 2 * window, turns - window);
    return Math.max(0, (before / last - 1) * 100);
  }

  private double sum(int from, int to) {
    return used.subList(from, to).stream().mapToDouble(Double::doubleValue).sum();
  }
}
