package az.pasport.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Pieces of work, measured in turn, by the processor time of this thread: what else the machine is
 * doing meanwhile does not count.
 */
final class Contest {
  /** One piece of work; what it gives is looked at, so that no compiler leaves it out. */
  interface Work {
    Object run() throws Exception;
  }

  /** How often the clock is looked at: once for so many pieces of work. */
  private static final int BATCH = 16;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final double NANOS = 1e9;

  private final Map<String, Work> works = new LinkedHashMap<>();
  private final Map<String, List<Double>> rates = new LinkedHashMap<>();
  private int seen;

  void enter(String name, Work work) {
    works.put(name, work);
    rates.put(name, new ArrayList<>());
  }

  /**
   * Runs each so many times, or so long: until Java has compiled what is compiled.
   *
   * @return whether the limit left the time for it
   */
  boolean warmUp(int times, Duration longest, TimeLimit limit) throws Exception {
    boolean complete = true;
    int left = works.size();
    for (Work work : works.values()) {
      TimeLimit turn = limit.share(1.0 / left--);
      long end = THREADS.getCurrentThreadCpuTime() + longest.toNanos();
      for (int i = 0; i < times && THREADS.getCurrentThreadCpuTime() < end; i++) {
        if (turn.isOver()) {
          complete = false;
          break;
        }
        seen += System.identityHashCode(work.run()) & 1;
      }
    }
    return complete;
  }

  /**
   * Runs all of them in turn, round by round; what was measured before is forgotten.
   *
   * @param turn how long each is run in each round
   */
  void run(Rounds rounds, Duration turn) throws Exception {
    rates.values().forEach(List::clear);
    while (rounds.begin()) {
      for (Map.Entry<String, Work> entry : works.entrySet()) {
        rates.get(entry.getKey()).add(rate(entry.getValue(), turn));
      }
      rounds.end();
    }
  }

  private double rate(Work work, Duration turn) throws Exception {
    long begin = THREADS.getCurrentThreadCpuTime();
    long count = 0;
    long spent;
    do {
      for (int i = 0; i < BATCH; i++) {
        seen += System.identityHashCode(work.run()) & 1;
      }
      count += BATCH;
      spent = THREADS.getCurrentThreadCpuTime() - begin;
    } while (spent < turn.toNanos());
    return count * NANOS / spent;
  }

  /** What one does in a second of processor time. */
  double rate(String name) {
    return Median.of(rates.get(name));
  }

  /** How many times as fast one is as another. */
  double ratio(String name, String other) {
    return Median.of(Median.ratios(rates.get(name), rates.get(other)));
  }

  /** A number without meaning, made of all results. */
  int seen() {
    return seen;
  }
}
