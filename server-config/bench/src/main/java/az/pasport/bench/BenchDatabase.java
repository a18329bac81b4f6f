package az.pasport.bench;

import az.pasport.database.ByUrl;
import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;

/**
 * A database of the bench's own with the server's tables, thrown away afterwards: PostgreSQL as
 * Debian installs it, with its own settings, where it is installed; otherwise H2 in a file.
 */
final class BenchDatabase implements AutoCloseable {
  /** Held, or its level would be forgotten with it. */
  private static final Logger MIGRATIONS = Logger.getLogger("org.flywaydb");

  static {
    MIGRATIONS.setLevel(Level.WARNING);
  }

  private final Path folder;
  private final Optional<Path> programs;
  private final int port;

  private BenchDatabase(Path folder, Optional<Path> programs, int port) {
    this.folder = folder;
    this.programs = programs;
    this.port = port;
  }

  static BenchDatabase start(boolean h2) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("pasport-bench");
    Optional<Path> programs = h2 ? Optional.empty() : installed();
    int port = 0;
    if (programs.isPresent()) {
      try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        port = free.getLocalPort();
      }
    }
    var database = new BenchDatabase(folder, programs, port);
    // PostgreSQL would go on running after a measurement that is interrupted.
    Runtime.getRuntime().addShutdownHook(new Thread(database::closeAtExit));
    if (programs.isPresent()) {
      database.startPostgres();
    }
    return database;
  }

  private synchronized void startPostgres() throws IOException, InterruptedException {
    if (isRoot()) {
      Files.setOwner(
          folder,
          folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres"));
    }
    run("initdb", "-D", data(), "-U", "pasport", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8");
    run(
        "pg_ctl",
        "-D",
        data(),
        "-w",
        "-l",
        folder.resolve("log").toString(),
        "-o",
        "-p " + port + " -c listen_addresses=127.0.0.1 -k " + folder,
        "start");
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  /** Debian keeps the server's programs off the {@code PATH}, a folder for each version. */
  private static Optional<Path> installed() throws IOException {
    Path versions = Path.of("/usr/lib/postgresql");
    if (!Files.isDirectory(versions)) {
      return Optional.empty();
    }
    try (Stream<Path> found = Files.list(versions)) {
      return found
          .sorted(Comparator.reverseOrder())
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("pg_ctl")))
          .findFirst();
    }
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  /** PostgreSQL refuses to run as root: root runs it as the user that its package brings. */
  private void run(String program, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      command.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"));
    }
    command.add(programs.orElseThrow().resolve(program).toString());
    command.addAll(List.of(arguments));
    Path output = Files.createTempFile("pasport-bench", ".txt");
    int code =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start()
            .waitFor();
    String said = Files.readString(output);
    Files.delete(output);
    if (code != 0) {
      throw new IOException(program + " failed: " + said);
    }
  }

  boolean isPostgres() {
    return programs.isPresent();
  }

  /** A database of this name without tables, for a server that makes its own. */
  DataSource createEmpty(String name) throws SQLException {
    if (programs.isPresent()) {
      try (Connection connection = source("postgres").getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create database " + name);
      }
    }
    return source(name);
  }

  /** The tables of the server, empty, in a database of this name. */
  DataSource create(String name) throws SQLException {
    DataSource source = createEmpty(name);
    Flyway.configure(ByUrl.class.getClassLoader())
        .dataSource(source)
        .locations("classpath:db/migration")
        .load()
        .migrate();
    return source;
  }

  private DataSource source(String name) {
    var source = new ByUrl();
    source.setUrl(url(name));
    source.setUser("pasport");
    return source;
  }

  /** Where a database is, for a server beside us. */
  String url(String name) {
    return programs.isPresent()
        ? "jdbc:postgresql://127.0.0.1:" + port + "/" + name
        : "jdbc:h2:file:" + folder.resolve(name) + ";DB_CLOSE_DELAY=-1";
  }

  /** Fills a table from a file of values with commas, whose first line names the columns. */
  void fill(Connection connection, String table, Path file) throws SQLException, IOException {
    String columns;
    try (Stream<String> lines = Files.lines(file)) {
      columns = lines.findFirst().orElseThrow();
    }
    if (programs.isPresent()) {
      try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy " + table + " (" + columns + ") from stdin (format csv, header)", reader);
      }
    } else {
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            "insert into %s (%s) select %s from csvread('%s', null, 'charset=UTF-8')"
                .formatted(table, columns, columns, file));
      }
    }
  }

  /** What the planner knows of the tables; a server in use learns it by itself. */
  void analyze(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(programs.isPresent() ? "vacuum analyze" : "analyze sample_size 10000");
    }
  }

  static String describe(DataSource source) throws SQLException {
    try (Connection connection = source.getConnection()) {
      var about = connection.getMetaData();
      return about.getDatabaseProductName() + " " + about.getDatabaseProductVersion();
    }
  }

  @Override
  public synchronized void close() throws IOException, InterruptedException {
    if (!Files.exists(folder)) {
      return;
    }
    if (programs.isPresent() && Files.exists(folder.resolve("data/postmaster.pid"))) {
      run("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
    }
    Folders.delete(folder);
  }

  private void closeAtExit() {
    try {
      close();
    } catch (IOException | InterruptedException e) {
      Logger.getLogger(BenchDatabase.class.getName())
          .log(Level.WARNING, "left behind: " + folder, e);
    }
  }
}
