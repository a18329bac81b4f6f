package az.pasport.bench;

import az.pasport.bench.Load.Turn;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;

/** Minutes of load on one server, and what lives on its heap after each of them. */
final class IntakeSoak {
  private static final double MEGA = 1e6;

  private IntakeSoak() {}

  static void run(
      ReportWriter out,
      ExecutorService threads,
      RevisionServer server,
      List<SoapClient> clients,
      int minutes)
      throws IOException, InterruptedException, ExecutionException {
    var live = new ArrayList<Long>();
    for (int minute = 1; minute <= minutes; minute++) {
      Turn turn = server.turn(threads, clients, Duration.ofMinutes(1));
      live.add(server.process().liveHeap());
      out.line(
          "minute %d: %,.0f records/s, live heap %.1f MB, peak resident set %.0f MB",
          minute,
          turn.perSecond(),
          live.get(live.size() - 1) / MEGA,
          server.process().peakResidentSet() / MEGA);
    }
    long first = live.get(Math.min(1, live.size() - 1));
    long most = live.stream().mapToLong(Long::longValue).skip(1).max().orElse(first);
    out.line(
        "Live heap: %.1f MB after the second minute, at most %.1f MB later",
        first / MEGA, most / MEGA);
  }
}
