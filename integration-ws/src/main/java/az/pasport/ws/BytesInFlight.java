package az.pasport.ws;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How many bytes of messages are in memory at a time. Who comes when they are used up waits, and is
 * told to come again when it takes too long.
 */
final class BytesInFlight {
  private static final int UNIT = 1024;

  private final Semaphore units;
  private final int largest;
  private final Duration patience;

  /**
   * A budget.
   *
   * @param budget bytes of all messages together
   * @param largest bytes of one message
   * @param patience how long to wait for a share
   */
  BytesInFlight(int budget, int largest, Duration patience) {
    if (largest > budget) {
      throw new IllegalArgumentException("a budget of " + budget + " never takes " + largest);
    }
    // Fair, or a stream of small messages would keep a large one waiting.
    this.units = new Semaphore(budget / UNIT, true);
    this.largest = largest;
    this.patience = patience;
  }

  /**
   * Takes what a message needs.
   *
   * @param announced its bytes; negative: unknown, and it may be the largest
   * @throws MessageRefused if it is larger than messages are, or nothing comes free in time
   */
  Share take(long announced) throws MessageRefused {
    if (announced > largest) {
      throw new MessageRefused(Refusal.tooLarge(largest));
    }
    int count = units(announced < 0 ? largest : announced);
    try {
      if (!units.tryAcquire(count, patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new MessageRefused(Refusal.busy());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MessageRefused(Refusal.busy());
    }
    return () -> units.release(count);
  }

  private static int units(long bytes) {
    return Math.toIntExact((bytes + UNIT - 1) / UNIT);
  }

  /** To be given back once, when the message is done with. */
  interface Share extends AutoCloseable {
    @Override
    void close();
  }
}
