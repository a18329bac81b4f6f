package az.pasport.web.body;

import az.pasport.web.problem.ProblemType;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * How many bodies arrive at once, of one client and in all. A request that finds no place is
 * refused and does not wait: waiting would hold a thread.
 */
final class ConcurrentBodyLimit {
  private final int perClient;
  private final int inAll;
  private final Map<String, Integer> taken = new HashMap<>();
  private int takenInAll;

  ConcurrentBodyLimit(int perClient, int inAll) {
    this.perClient = perClient;
    this.inAll = inAll;
  }

  /**
   * Takes a place.
   *
   * @throws BodyRejectedException if the client has all that one client may have, or all are taken
   */
  synchronized Place take(String client) throws BodyRejectedException {
    int ofClient = taken.getOrDefault(client, 0);
    if (ofClient >= perClient) {
      throw new BodyRejectedException(ProblemType.RATE_LIMITED);
    }
    if (takenInAll >= inAll) {
      throw new BodyRejectedException(ProblemType.UNAVAILABLE);
    }
    taken.put(client, ofClient + 1);
    takenInAll++;
    var isGivenBack = new AtomicBoolean();
    return () -> {
      if (isGivenBack.compareAndSet(false, true)) {
        giveBack(client);
      }
    };
  }

  private synchronized void giveBack(String client) {
    takenInAll--;
    taken.computeIfPresent(client, (key, count) -> count > 1 ? count - 1 : null);
  }

  synchronized int taken() {
    return takenInAll;
  }

  /** To be given back; more than once does no harm. */
  interface Place extends AutoCloseable {
    @Override
    void close();
  }
}
