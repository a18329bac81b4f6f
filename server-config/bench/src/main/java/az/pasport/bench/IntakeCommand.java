package az.pasport.bench;

import az.pasport.bench.Load.Turn;
import java.io.PrintWriter;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench intake}: hospitals' messages, beside the bare inserts that they lead to. */
@Command(
    name = "intake",
    description = {
      "Starts a PostgreSQL (Debian's, with its own settings) and the server of its own, and lets",
      "several clients at once write first doses of new people, in turn: a by JDBC alone, the same",
      "rows, a commit for each dose; b by SOAP, a message for each; c by SOAP, many in a message.",
      "What counts is the median of the rounds; for ratios of each round's own ratio."
    },
    mixinStandardHelpOptions = true)
final class IntakeCommand implements Callable<Integer> {
  private static final double MEGA = 1e6;

  /** Seconds. */
  private static final int WARM_UP_PIECE = 5;

  private static final int WARM_UP_PATIENCE = 6;

  private static final String BARE = "a";
  private static final String SINGLE = "b";
  private static final String BATCHES = "c";

  @Option(names = "--rounds", defaultValue = "5", description = "Default: 5.")
  private int rounds;

  @Option(names = "--seconds", defaultValue = "10", description = "Of a turn. Default: 10.")
  private int seconds;

  @Option(
      names = "--warm-up",
      defaultValue = "900",
      description =
          "Seconds of b, and of c, at most: until the server gets no faster. Default: 900.")
  private int warmUp;

  @Option(names = "--clients", defaultValue = "8", description = "Default: 8.")
  private int clients;

  @Option(names = "--batch", defaultValue = "100", description = "Records in c. Default: 100.")
  private int batch;

  @Option(names = "--heap", defaultValue = "512m", description = "The server's. Default: 512m.")
  private String heap;

  @Option(
      names = "--minutes",
      defaultValue = "0",
      description = "Load afterwards, b and c, and what lives on the heap each minute. Default: 0.")
  private int minutes;

  @Spec private CommandSpec command = CommandSpec.create();

  /** Numbers of doses: each is sent once. FINs have 34^7 of them. */
  private final AtomicLong numbers = new AtomicLong(1);

  private long accepted;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = command.commandLine().getOut();
    Path root = Path.of(System.getProperty("pasport.root", ".")).toAbsolutePath();
    Path log = Files.createTempFile("pasport-bench-server", ".log");
    try (BenchDatabase database = BenchDatabase.start(false)) {
      // In the server's own database it would seal the audit entries of the bare inserts, too.
      DataSource bare = database.create("bare");
      DataSource served = database.create("served");
      new IntakeTables(bare).settle();
      var tables = new IntakeTables(served);
      tables.settle();
      out.printf(
          Locale.ROOT,
          "%s: %s, %s, %s. Java %s, %d processors; %d clients; the server's heap at most %s.%n",
          BenchDatabase.describe(served),
          tables.setting("fsync"),
          tables.setting("synchronous_commit"),
          tables.setting("full_page_writes"),
          Runtime.version(),
          Runtime.getRuntime().availableProcessors(),
          clients,
          heap);
      try (IntakeServer server = IntakeServer.start(root, heap, database.url("served"), log)) {
        out.printf(Locale.ROOT, "The server is process %d; its log: %s%n", server.pid(), log);
        out.flush();
        measure(out, bare, tables, server);
        return isComplete(out, tables) ? 0 : 1;
      }
    }
  }

  private void measure(PrintWriter out, DataSource bare, IntakeTables tables, IntakeServer server)
      throws Exception {
    // Else the JDK keeps five connections alive, and the other clients connect anew each time.
    System.setProperty("http.maxConnections", Integer.toString(clients));
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    var inserts = new ArrayList<BareInserts>();
    try {
      for (int client = 0; client < clients; client++) {
        inserts.add(
            new BareInserts(
                bare,
                numbers,
                IntakeTables.FIRST_FACILITY + client % InventedDose.FACILITIES,
                Clock.systemUTC()));
      }
      Map<String, List<? extends Load.Client>> contenders = new LinkedHashMap<>();
      contenders.put(BARE, inserts);
      contenders.put(SINGLE, soap(server.records(), 0));
      if (server.takesBatches()) {
        contenders.put(BATCHES, soap(server.records(), batch));
      }
      for (var contender : contenders.entrySet()) {
        warmUp(out, server, threads, contender.getKey(), contender.getValue());
      }
      Map<String, List<Turn>> turns = new LinkedHashMap<>();
      for (int round = 1; round <= rounds; round++) {
        for (var contender : contenders.entrySet()) {
          awaitSealed(out, tables);
          Turn turn =
              turn(
                  server,
                  threads,
                  contender.getKey(),
                  contender.getValue(),
                  Duration.ofSeconds(seconds));
          turns.computeIfAbsent(contender.getKey(), any -> new ArrayList<>()).add(turn);
          tell(out, "round " + round + ", " + contender.getKey(), turn);
        }
      }
      sum(out, turns);
      if (minutes > 0) {
        soak(out, threads, server);
      }
      out.printf(
          Locale.ROOT,
          "The server: peak resident set %.0f MB, live heap %.0f MB%n",
          server.peakResidentSet() / MEGA,
          server.liveHeap() / MEGA);
      out.flush();
    } finally {
      threads.shutdownNow();
      for (BareInserts client : inserts) {
        client.close();
      }
    }
  }

  /**
   * Until Java has compiled the server: half of the time under load, half of it at rest, because
   * under load the compiler gets one thread's share of the processors.
   */
  private void warmUp(
      PrintWriter out,
      IntakeServer server,
      ExecutorService threads,
      String name,
      List<? extends Load.Client> clients)
      throws InterruptedException, ExecutionException {
    var progress = new WarmUp(name.equals(BARE) ? 1 : WARM_UP_PATIENCE);
    int piece = 0;
    while (!progress.isOver() && piece * 2 * WARM_UP_PIECE < warmUp) {
      piece++;
      Turn turn = turn(server, threads, name, clients, Duration.ofSeconds(WARM_UP_PIECE));
      progress.add(turn);
      tell(out, "warm-up " + piece + ", " + name, turn);
      Thread.sleep(Duration.ofSeconds(WARM_UP_PIECE).toMillis());
    }
  }

  private List<SoapClient> soap(URI address, int size) throws MalformedURLException {
    URL endpoint = address.toURL();
    return IntStream.range(0, clients)
        .mapToObj(
            client -> new SoapClient(endpoint, numbers, client % InventedDose.FACILITIES, size))
        .toList();
  }

  private Turn turn(
      IntakeServer server,
      ExecutorService threads,
      String name,
      List<? extends Load.Client> clients,
      Duration length)
      throws InterruptedException, ExecutionException {
    Duration before = server.processorTime();
    Turn turn = Load.run(threads, clients, length);
    if (name.equals(BARE)) {
      return turn;
    }
    accepted += turn.records();
    return turn.with(server.processorTime().minus(before));
  }

  /** What the server still does for one turn must not burden the next. */
  private static void awaitSealed(PrintWriter out, IntakeTables tables)
      throws SQLException, InterruptedException {
    long begin = System.nanoTime();
    while (tables.count("audit_entry where chain_place is null") > 0) {
      Thread.sleep(200);
    }
    out.printf(Locale.ROOT, "audit sealed after %.1f s%n", (System.nanoTime() - begin) / 1e9);
  }

  private static void tell(PrintWriter out, String name, Turn turn) {
    out.printf(
        Locale.ROOT,
        "%s: %,8.0f records/s; request p50 %.1f, p95 %.1f, p99 %.1f ms; the server's processor"
            + " time %.2f ms a record%n",
        name,
        turn.perSecond(),
        turn.percentile(50),
        turn.percentile(95),
        turn.percentile(99),
        turn.processorPerRecord());
    out.flush();
  }

  private static void sum(PrintWriter out, Map<String, List<Turn>> turns) {
    turns.forEach(
        (name, all) ->
            out.printf(
                Locale.ROOT,
                "%s: median %,.0f records/s; request p50 %.1f, p95 %.1f, p99 %.1f ms%n",
                name,
                Median.of(all.stream().map(Turn::perSecond).toList()),
                Median.of(all.stream().map(turn -> turn.percentile(50)).toList()),
                Median.of(all.stream().map(turn -> turn.percentile(95)).toList()),
                Median.of(all.stream().map(turn -> turn.percentile(99)).toList())));
    turns.keySet().stream()
        .filter(name -> !name.equals(BARE))
        .forEach(
            name ->
                out.printf(
                    Locale.ROOT,
                    "%s/a: %.2f%n",
                    name,
                    Median.of(
                        Median.ratios(
                            turns.get(name).stream().map(Turn::perSecond).toList(),
                            turns.get(BARE).stream().map(Turn::perSecond).toList()))));
    out.flush();
  }

  private void soak(PrintWriter out, ExecutorService threads, IntakeServer server)
      throws Exception {
    List<SoapClient> mixed = new ArrayList<>(soap(server.records(), 0));
    if (server.takesBatches()) {
      List<SoapClient> batches = soap(server.records(), batch);
      for (int client = 0; client < clients; client += 2) {
        mixed.set(client, batches.get(client));
      }
    }
    var live = new ArrayList<Long>();
    for (int minute = 1; minute <= minutes; minute++) {
      Turn turn = turn(server, threads, SINGLE, mixed, Duration.ofMinutes(1));
      live.add(server.liveHeap());
      out.printf(
          Locale.ROOT,
          "minute %d: %,.0f records/s, live heap %.1f MB, peak resident set %.0f MB%n",
          minute,
          turn.perSecond(),
          live.get(live.size() - 1) / MEGA,
          server.peakResidentSet() / MEGA);
      out.flush();
    }
    LongStream rest = live.stream().mapToLong(Long::longValue).skip(1);
    long first = live.get(Math.min(1, live.size() - 1));
    long most = rest.max().orElse(first);
    out.printf(
        Locale.ROOT,
        "Live heap: %.1f MB after the second minute, at most %.1f MB later%n",
        first / MEGA,
        most / MEGA);
  }

  private boolean isComplete(PrintWriter out, IntakeTables tables) throws SQLException {
    boolean complete = true;
    for (String table :
        List.of("acknowledgement", "person", "health_record", "vaccination_dose", "audit_entry")) {
      complete &= tables.count(table) == accepted;
    }
    out.printf(
        Locale.ROOT,
        "%,d records accepted; in the tables %s%n",
        accepted,
        complete ? "as many of everything" : "NOT as many");
    return complete;
  }
}
