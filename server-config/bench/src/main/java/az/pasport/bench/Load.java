package az.pasport.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Several clients at once, each of which waits for an answer before it asks again. */
final class Load {
  /** One client's next request. */
  interface Client {
    /**
     * Sends it and waits for the answer.
     *
     * @return how many records were taken
     * @throws Exception if they were not
     */
    int send() throws Exception;
  }

  /**
   * What one turn gave.
   *
   * @param latencies of requests, nanoseconds, the shortest first
   * @param processor time that the server used meanwhile; zero where there is none
   */
  record Turn(long records, Duration time, long[] latencies, Duration processor) {
    Turn with(Duration used) {
      return new Turn(records, time, latencies, used);
    }

    /** Milliseconds of the server's processor time. */
    double processorPerRecord() {
      return records == 0 ? 0 : processor.toNanos() / 1e6 / records;
    }

    double perSecond() {
      return records * 1e9 / time.toNanos();
    }

    /** Milliseconds. */
    double percentile(double percent) {
      int index = (int) Math.ceil(percent / 100 * latencies.length) - 1;
      return latencies[Math.max(0, index)] / 1e6;
    }
  }

  private Load() {}

  static Turn run(ExecutorService threads, List<? extends Client> clients, Duration length)
      throws InterruptedException, ExecutionException {
    long begin = System.nanoTime();
    long end = begin + length.toNanos();
    var running = new ArrayList<Future<Done>>();
    for (Client client : clients) {
      Callable<Done> work = () -> until(end, client);
      running.add(threads.submit(work));
    }
    long records = 0;
    var all = new ArrayList<long[]>();
    for (Future<Done> done : running) {
      records += done.get().records();
      all.add(done.get().latencies());
    }
    Duration time = Duration.ofNanos(System.nanoTime() - begin);
    long[] latencies = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    return new Turn(records, time, latencies, Duration.ZERO);
  }

  private record Done(long records, long[] latencies) {}

  private static Done until(long end, Client client) throws Exception {
    long records = 0;
    long[] latencies = new long[1024];
    int count = 0;
    long now = System.nanoTime();
    while (now < end) {
      records += client.send();
      long answered = System.nanoTime();
      if (count == latencies.length) {
        latencies = Arrays.copyOf(latencies, count * 2);
      }
      latencies[count++] = answered - now;
      now = answered;
    }
    return new Done(records, Arrays.copyOf(latencies, count));
  }
}
