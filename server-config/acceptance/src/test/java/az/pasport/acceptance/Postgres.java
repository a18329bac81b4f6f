package az.pasport.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A PostgreSQL of our own, on a port of its own. It refuses to run as root, so root starts it as
 * the user {@code postgres} that its package brings; that user could not enter {@code target}, so
 * its files are in the machine's folder for temporary files.
 *
 * <p>Roles and database are made by the very statements of {@code docs/database.md}: servers work
 * as the application's role, and only migrate as the tables' owner.
 */
final class Postgres implements Database {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** The roles that the documentation makes. */
  static final String OWNER = "pasport_owner";

  static final String APPLICATION = "pasport_app";
  static final String AUDITOR = "pasport_auditor";

  private static final String SUPERUSER = "root_of_tests";
  private static final String NAME = "pasport";

  private final Path folder;
  private final int port;
  private final Child server;

  private Postgres(Path folder, int port, Child server) {
    this.folder = folder;
    this.port = port;
    this.server = server;
  }

  static Postgres start(String name) {
    Tool initdb = program("initdb");
    Tool postgres = program("postgres");
    Path folder = privateFolder();
    int port = Ports.free();
    List<String> init = as(initdb, "-D", folder + "/data", "-U", SUPERUSER, "-A", "trust");
    init.addAll(List.of("-E", "UTF8", "--locale=C.UTF-8", "--no-sync"));
    Path output = Target.emptyFolder("servers/" + name + "-postgres").resolve("output.txt");
    Child making = Child.start("initdb", folder, output, Map.of(), init);
    if (!making.await(PATIENCE) || making.exitCode() != 0) {
      making.kill();
      throw new IllegalStateException(making.lastWords());
    }
    List<String> serve = as(postgres, "-D", folder + "/data", "-p", String.valueOf(port));
    serve.addAll(List.of("-c", "listen_addresses=127.0.0.1", "-k", folder.toString()));
    Postgres started =
        new Postgres(folder, port, Child.start("PostgreSQL", folder, output, Map.of(), serve));
    started.await();
    started.run("postgres", SUPERUSER, statements(0));
    started.run(NAME, SUPERUSER, statements(1));
    return started;
  }

  private void await() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!isReady()) {
      if (!server.isAlive() || System.nanoTime() > end) {
        throw new IllegalStateException(server.lastWords());
      }
      Http.pause(Duration.ofMillis(200));
    }
  }

  private boolean isReady() {
    try (Connection connection = connect("postgres", SUPERUSER)) {
      return connection.isValid(5);
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public Map<String, String> settings() {
    return Map.of(
        "PASPORT_DB_URL", url(NAME),
        "PASPORT_DB_OWNER_USER", OWNER,
        "PASPORT_DB_USER", APPLICATION);
  }

  @Override
  public Connection connect() throws SQLException {
    return connect(NAME, SUPERUSER);
  }

  /** A connection to the server's database as a role of the documentation. */
  Connection connectAs(String role) throws SQLException {
    return connect(NAME, role);
  }

  private Connection connect(String database, String role) throws SQLException {
    return DriverManager.getConnection(url(database), role, "");
  }

  /** The server's database, for the programs of an auditor. */
  String url() {
    return url(NAME);
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** Lets the auditor's role read, once the tables are there. */
  void admitAuditor() {
    run(NAME, SUPERUSER, statements(2));
  }

  private void run(String database, String role, List<String> statements) {
    try (Connection connection = connect(database, role);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(statements.toString(), e);
    }
  }

  /** The statements of a block of the documentation. */
  private static List<String> statements(int block) {
    try {
      String page =
          Files.readString(Target.built("root").resolve("server-config/docs/database.md"));
      List<String> blocks =
          Pattern.compile("```sql\\n(.*?)```", Pattern.DOTALL)
              .matcher(page)
              .results()
              .map(found -> found.group(1))
              .toList();
      return Stream.of(blocks.get(block).split(";", -1))
          .map(String::strip)
          .filter(sql -> !sql.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.close();
    Target.delete(folder);
  }

  /** Debian keeps the server's programs off the {@code PATH}, a folder for each version. */
  private static Tool program(String name) {
    Stream<Path> debian = Stream.empty();
    Path versions = Path.of("/usr/lib/postgresql");
    if (Files.isDirectory(versions)) {
      try (Stream<Path> found = Files.list(versions)) {
        debian =
            found
                .sorted(Comparator.reverseOrder())
                .map(v -> v.resolve("bin/" + name))
                .toList()
                .stream();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    Stream<Path> path =
        Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(":", -1))
            .map(place -> Path.of(place, name));
    return Tool.requireFile(name, "postgresql", Stream.concat(debian, path));
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static List<String> as(Tool program, String... arguments) {
    List<String> command = new ArrayList<>();
    if (isRoot()) {
      // Replaces itself by the program, so that a signal reaches it.
      command.addAll(
          List.of(
              Tool.require("setpriv", "util-linux").path().toString(),
              "--reuid=postgres",
              "--regid=postgres",
              "--init-groups"));
    }
    command.add(program.path().toString());
    command.addAll(List.of(arguments));
    return command;
  }

  private static Path privateFolder() {
    try {
      Path folder =
          Files.createTempDirectory(
              "pasport-pg",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> deleteQuietly(folder)));
      if (isRoot()) {
        Files.setOwner(
            folder,
            folder
                .getFileSystem()
                .getUserPrincipalLookupService()
                .lookupPrincipalByName("postgres"));
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void deleteQuietly(Path folder) {
    if (Files.exists(folder)) {
      try {
        Target.delete(folder);
      } catch (UncheckedIOException e) {
        // the server is still writing there; the machine clears its temporary files itself
      }
    }
  }
}
