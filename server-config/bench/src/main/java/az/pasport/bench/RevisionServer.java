package az.pasport.bench;

import az.pasport.bench.Load.Turn;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** The server of one revision, with a database of its own, and what it has accepted. */
final class RevisionServer implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(200);

  private final String name;
  private final IntakeServer process;
  private final IntakeTables tables;
  private long accepted;

  private RevisionServer(String name, IntakeServer process, IntakeTables tables) {
    this.name = name;
    this.process = process;
    this.tables = tables;
  }

  /**
   * Starts a server, which makes its tables, and registers in them what hospitals need.
   *
   * @param name of the revision, for people
   * @param root where the revision is built
   * @param heap of the server, as {@code -Xmx} takes it
   * @param schema the database's name
   */
  static RevisionServer start(
      String name, Path root, String heap, BenchDatabase database, String schema, ReportWriter out)
      throws IOException, InterruptedException, SQLException, GeneralSecurityException {
    var tables = new IntakeTables(database.createEmpty(schema));
    Path log = Files.createTempFile("pasport-bench-server", ".log");
    IntakeServer process = IntakeServer.start(root, heap, database.url(schema), log);
    var server = new RevisionServer(name, process, tables);
    out.line("Server (%s): process %d, log %s", name, process.pid(), log);
    try {
      tables.settle();
    } catch (SQLException e) {
      server.close();
      throw new MeasurementException(
          "the tables of "
              + name
              + " do not fit this bench, name another revision: "
              + e.getMessage());
    }
    return server;
  }

  String name() {
    return name;
  }

  IntakeServer process() {
    return process;
  }

  /**
   * Clients of all facilities.
   *
   * @param batch records in each of their messages; 0 for the operation that takes a single one
   */
  List<SoapClient> clients(int count, int batch, AtomicLong numbers) throws IOException {
    URL endpoint = process.records().toURL();
    return IntStream.range(0, count)
        .mapToObj(
            client -> new SoapClient(endpoint, numbers, client % InventedDose.FACILITIES, batch))
        .toList();
  }

  /** Lets clients send for so long. */
  Turn turn(ExecutorService threads, List<SoapClient> clients, Duration length)
      throws InterruptedException, ExecutionException {
    Duration before = process.processorTime();
    Turn turn = Load.run(threads, clients, length);
    accepted += turn.records();
    return turn.with(process.processorTime().minus(before));
  }

  /** What the server still does for one turn must not burden the next. */
  void awaitSealed() throws SQLException, InterruptedException {
    while (tables.count("audit_entry where chain_place is null") > 0) {
      Thread.sleep(POLL.toMillis());
    }
  }

  /** Whether the tables hold as many rows as there were answers. */
  boolean isComplete(ReportWriter out) throws SQLException {
    boolean complete = true;
    for (String table :
        List.of("acknowledgement", "person", "health_record", "vaccination_dose", "audit_entry")) {
      complete &= tables.count(table) == accepted;
    }
    out.line(
        "%s: %,d records accepted; in the tables %s",
        name, accepted, complete ? "as many of everything" : "NOT as many");
    return complete;
  }

  void describeMemory(ReportWriter out) throws IOException, InterruptedException {
    out.line(
        "%s: the server's peak resident set %.0f MB, live heap %.0f MB",
        name, process.peakResidentSet() / 1e6, process.liveHeap() / 1e6);
  }

  @Override
  public void close() throws IOException {
    process.close();
  }
}
