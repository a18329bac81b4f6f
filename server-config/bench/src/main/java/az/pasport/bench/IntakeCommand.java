package az.pasport.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench intake}: hospitals' messages, beside the bare inserts that they lead to. */
@Command(
    name = "intake",
    description = {
      "Starts a PostgreSQL (Debian's, with its own settings) and the server of its own, and lets",
      "several clients at once write first doses of new people, in turn: a by JDBC alone, the same",
      "rows, a commit for each dose; b by SOAP, a message for each; c by SOAP, many in a message.",
      "What counts is the median of the rounds; for ratios of each round's own ratio.",
      "Before that, the server is warmed up until it needs no less of the processor for a record,",
      "but for two fifths of the time left at most. With --against, two servers run, each with a",
      "database of its own, and the same clients send to both in turn."
    },
    mixinStandardHelpOptions = true)
final class IntakeCommand implements Callable<Integer> {
  private static final double WARM_UP_SHARE = 0.4;

  /** Few, so that Java has the processors for compiling. */
  private static final int WARM_UP_CLIENTS = 3;

  /**
   * Of one warm-up turn. Batches need less: each message of them runs most of the code many times.
   */
  private static final Duration SINGLE_TURN = Duration.ofSeconds(5);

  private static final Duration BATCH_TURN = Duration.ofSeconds(2);

  private static final String SINGLE = "b";
  private static final String BATCHES = "c";

  @Option(names = "--rounds", defaultValue = "5", description = "Default: 5.")
  private int rounds;

  @Option(names = "--seconds", defaultValue = "10", description = "Of a turn. Default: 10.")
  private int seconds;

  @Option(
      names = "--warm-up",
      paramLabel = "SECONDS",
      description = "Of the warm-up, at most. Default: two fifths of the time left.")
  private Optional<Integer> warmUp = Optional.empty();

  @Option(names = "--clients", defaultValue = "8", description = "Default: 8.")
  private int clients;

  @Option(names = "--batch", defaultValue = "100", description = "Records in c. Default: 100.")
  private int batch;

  @Option(names = "--heap", defaultValue = "512m", description = "The server's. Default: 512m.")
  private String heap;

  @Option(
      names = "--minutes",
      defaultValue = "0",
      description =
          "Load afterwards, b and c at once, and what lives on the heap each minute. The limit is"
              + " as much longer. Not with --against. Default: 0.")
  private int minutes;

  @Mixin private CommonOptions common = new CommonOptions();

  /** Numbers of doses: each is sent once. FINs have 34^7 of them. */
  private final AtomicLong numbers = new AtomicLong(1);

  @Override
  public Integer call() throws Exception {
    check();
    // After each minute a full collection takes a moment.
    TimeLimit limit = common.start(Duration.ofSeconds(61L * minutes));
    TimeLimit measuring = limit.earlier(Duration.ofSeconds(61L * minutes));
    if (common.against().isEmpty()) {
      return measure(Optional.empty(), measuring) ? 0 : 1;
    }
    try (var other = common.build("intake", measuring)) {
      return measure(Optional.of(other), measuring) ? 0 : 1;
    }
  }

  private void check() {
    common.requireAtLeast(1, "--rounds", rounds);
    common.requireAtLeast(1, "--seconds", seconds);
    common.requireAtLeast(0, "--warm-up", warmUp.orElse(0));
    common.requireAtLeast(1, "--clients", clients);
    common.requireAtLeast(1, "--batch", batch);
    common.requireAtLeast(0, "--minutes", minutes);
    if (minutes > 0 && common.against().isPresent()) {
      throw common.usageError("--minutes is for one revision: leave out --against");
    }
  }

  private boolean measure(Optional<OtherRevision> other, TimeLimit limit) throws Exception {
    ReportWriter out = common.report();
    try (BenchDatabase database = BenchDatabase.start(false)) {
      if (!database.isPostgres()) {
        throw new MeasurementException(
            "./bench intake needs PostgreSQL in /usr/lib/postgresql: apt-get install postgresql");
      }
      // In a server's own database it would seal the audit entries of the bare inserts, too.
      DataSource bare = database.create("bare");
      var tables = new IntakeTables(bare);
      tables.settle();
      out.line(
          "%s: %s, %s, %s. Java %s, %d processors; %d clients; a server's heap at most %s.",
          BenchDatabase.describe(bare),
          tables.setting("fsync"),
          tables.setting("synchronous_commit"),
          tables.setting("full_page_writes"),
          Runtime.version(),
          Runtime.getRuntime().availableProcessors(),
          clients,
          heap);
      try (RevisionServer ours =
          RevisionServer.start("this", CommonOptions.root(), heap, database, "ours", out)) {
        if (other.isEmpty()) {
          measure(out, bare, List.of(ours), limit);
          return ours.isComplete(out);
        }
        try (RevisionServer theirs =
            RevisionServer.start(
                other.get().name(), other.get().folder(), heap, database, "theirs", out)) {
          measure(out, bare, List.of(ours, theirs), limit);
          boolean complete = ours.isComplete(out);
          return theirs.isComplete(out) && complete;
        }
      }
    }
  }

  private void measure(
      ReportWriter out, DataSource bare, List<RevisionServer> servers, TimeLimit limit)
      throws Exception {
    // Else the JDK keeps five connections alive, and the other clients connect anew each time.
    System.setProperty("http.maxConnections", Integer.toString(clients));
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    var inserts = new ArrayList<BareInserts>();
    try {
      for (int client = 0; client < clients; client++) {
        inserts.add(inserts(bare, client));
      }
      var turns = new IntakeRounds(threads, servers, inserts, out);
      var warmingUp = new IntakeWarmUp(out);
      for (RevisionServer server : servers) {
        enter(turns, warmingUp, threads, SINGLE, server, 0);
        if (server.process().takesBatches()) {
          enter(turns, warmingUp, threads, BATCHES, server, batch);
        }
      }
      Load.run(threads, inserts, Duration.ofSeconds(seconds));
      TimeLimit share = limit.share(WARM_UP_SHARE);
      warmingUp.run(warmUp.isPresent() ? share.atMost(Duration.ofSeconds(warmUp.get())) : share);
      var taken = new Rounds(rounds, limit);
      turns.run(taken, Duration.ofSeconds(seconds));
      out.line("Measured: %s", taken.describe());
      turns.summarize();
      if (servers.size() > 1) {
        turns.comparison().print(out);
      }
      if (minutes > 0) {
        IntakeSoak.run(out, threads, servers.get(0), mixed(servers.get(0)), minutes);
      }
      for (RevisionServer server : servers) {
        server.describeMemory(out);
      }
    } finally {
      threads.shutdownNow();
      for (BareInserts client : inserts) {
        client.close();
      }
    }
  }

  private BareInserts inserts(DataSource bare, int client) throws SQLException {
    return new BareInserts(
        bare,
        numbers,
        IntakeTables.FIRST_FACILITY + client % InventedDose.FACILITIES,
        Clock.systemUTC());
  }

  private void enter(
      IntakeRounds turns,
      IntakeWarmUp warmingUp,
      ExecutorService threads,
      String kind,
      RevisionServer server,
      int size)
      throws IOException {
    List<SoapClient> all = server.clients(clients, size, numbers);
    turns.enter(kind, server, all);
    List<SoapClient> few = all.subList(0, Math.min(clients, WARM_UP_CLIENTS));
    warmingUp.enter(
        turns.name(kind, server),
        size == 0 ? SINGLE_TURN : BATCH_TURN,
        length -> server.turn(threads, few, length),
        length -> server.turn(threads, all, length));
  }

  /** Every second client sends batches. */
  private List<SoapClient> mixed(RevisionServer server) throws IOException, InterruptedException {
    List<SoapClient> mixed = new ArrayList<>(server.clients(clients, 0, numbers));
    if (server.process().takesBatches()) {
      List<SoapClient> batches = server.clients(clients, batch, numbers);
      for (int client = 0; client < clients; client += 2) {
        mixed.set(client, batches.get(client));
      }
    }
    return mixed;
  }
}
