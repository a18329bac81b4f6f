package az.pasport.bench;

import az.pasport.bench.Load.Turn;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The rounds of an intake measurement: in each, every kind of client has its turn with every
 * server, the servers next to each other and every second time in the other order.
 */
final class IntakeRounds {
  static final String BARE = "a";

  private final ExecutorService threads;
  private final List<RevisionServer> servers;
  private final List<BareInserts> bare;
  private final ReportWriter out;
  private final Map<String, Map<RevisionServer, List<SoapClient>>> kinds = new LinkedHashMap<>();
  private final Map<String, List<Turn>> turns = new LinkedHashMap<>();

  IntakeRounds(
      ExecutorService threads,
      List<RevisionServer> servers,
      List<BareInserts> bare,
      ReportWriter out) {
    this.threads = threads;
    this.servers = servers;
    this.bare = bare;
    this.out = out;
  }

  void enter(String kind, RevisionServer server, List<SoapClient> clients) {
    kinds.computeIfAbsent(kind, any -> new LinkedHashMap<>()).put(server, clients);
  }

  /**
   * What a kind of messages is called for people; with one server, its name goes without saying.
   */
  String name(String kind, RevisionServer server) {
    return servers.size() == 1 ? kind : kind + ", " + server.name();
  }

  /** Measures; a round that is not done when the limit is reached does not count. */
  void run(Rounds rounds, Duration length)
      throws InterruptedException, ExecutionException, SQLException {
    while (rounds.begin()) {
      int number = rounds.done() + 1;
      Map<String, Turn> round = new LinkedHashMap<>();
      awaitSealed();
      add(round, number, BARE, Load.run(threads, bare, length));
      for (var kind : kinds.entrySet()) {
        for (RevisionServer server : inOrder(number)) {
          List<SoapClient> clients = kind.getValue().get(server);
          if (clients != null) {
            awaitSealed();
            if (rounds.isTooLate()) {
              return;
            }
            String name = name(kind.getKey(), server);
            add(round, number, name, server.turn(threads, clients, length));
          }
        }
      }
      round.forEach(
          (name, turn) -> turns.computeIfAbsent(name, any -> new ArrayList<>()).add(turn));
      rounds.end();
      out.line("%s", rounds.progress());
    }
  }

  private List<RevisionServer> inOrder(int round) {
    return IntStream.range(0, servers.size())
        .mapToObj(i -> servers.get(round % 2 == 1 ? i : servers.size() - 1 - i))
        .toList();
  }

  private void awaitSealed() throws SQLException, InterruptedException {
    for (RevisionServer server : servers) {
      server.awaitSealed();
    }
  }

  private void add(Map<String, Turn> round, int number, String name, Turn turn) {
    round.put(name, turn);
    out.line("round %d, %s: %s", number, name, describe(List.of(turn)));
  }

  /** The medians of several turns. */
  private static String describe(List<Turn> all) {
    String load =
        String.format(
            Locale.ROOT,
            "%,.0f records/s; request p50 %.1f, p95 %.1f, p99 %.1f ms",
            Median.of(of(all, Turn::perSecond)),
            Median.of(of(all, turn -> turn.percentile(50))),
            Median.of(of(all, turn -> turn.percentile(95))),
            Median.of(of(all, turn -> turn.percentile(99))));
    double processor = Median.of(of(all, Turn::processorPerRecord));
    return processor == 0
        ? load
        : load
            + String.format(
                Locale.ROOT, "; the server's processor time %.2f ms a record", processor);
  }

  /** Prints the medians of the rounds, and of the ratios to the bare inserts. */
  void summarize() {
    turns.forEach((name, all) -> out.line("median of %s: %s", name, describe(all)));
    List<Double> bareRates = of(turns.get(BARE), Turn::perSecond);
    for (String kind : kinds.keySet()) {
      for (RevisionServer server : kinds.get(kind).keySet()) {
        List<Double> rates = of(turns.get(name(kind, server)), Turn::perSecond);
        out.line(
            "%s: %.2f",
            name(kind + "/" + BARE, server), Median.of(Median.ratios(rates, bareRates)));
      }
    }
  }

  /** This revision beside the other one, for what both of them take. */
  RevisionComparison comparison() {
    var comparison = new RevisionComparison(servers.get(1).name());
    for (String kind : kinds.keySet()) {
      List<Turn> ours = turns.getOrDefault(name(kind, servers.get(0)), List.of());
      List<Turn> theirs = turns.getOrDefault(name(kind, servers.get(1)), List.of());
      for (int round = 0; round < Math.min(ours.size(), theirs.size()); round++) {
        Turn our = ours.get(round);
        Turn their = theirs.get(round);
        comparison.add(kind + ": records a second", our.perSecond(), their.perSecond());
        comparison.add(kind + ": request p95, ms", our.percentile(95), their.percentile(95));
        comparison.add(
            kind + ": processor time, ms a record",
            our.processorPerRecord(),
            their.processorPerRecord());
      }
    }
    return comparison;
  }

  private static List<Double> of(List<Turn> turns, ToDoubleFunction<Turn> figure) {
    return turns.stream().mapToDouble(figure).boxed().toList();
  }
}
