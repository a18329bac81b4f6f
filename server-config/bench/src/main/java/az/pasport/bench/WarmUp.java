package az.pasport.bench;

import az.pasport.bench.Load.Turn;

/**
 * Tells when Java has compiled a server: when it has long needed no less of the processor for a
 * record than before. Wall-clock time would not tell, because other work shares the processors.
 */
final class WarmUp {
  private static final double GAIN = 0.97;

  private final int patience;
  private double best = Double.POSITIVE_INFINITY;
  private int since;

  /**
   * A warm-up.
   *
   * @param patience turns without a gain of 3 % after which it is over
   */
  WarmUp(int patience) {
    this.patience = patience;
  }

  void add(Turn turn) {
    double used = turn.processorPerRecord();
    if (used < best * GAIN) {
      best = used;
      since = 0;
    } else {
      since++;
    }
  }

  boolean isOver() {
    return since >= patience;
  }
}
