package az.pasport.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.h2.Driver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was committed to a file of H2 can be read after the process was killed.
 *
 * <p>H2 2.2.224, which Payara brings, damages its file when a database that was killed is opened,
 * and the time for its compaction at closing runs out: it frees pages that are in use ("Double
 * mark", h2database issue 4247). A busy machine is enough; {@code MAX_COMPACT_TIME=0} makes it
 * certain.
 */
class H2FileTest {
  private static final String READY = "ready";
  private static final int WRITERS = 4;

  @Test
  void isReadableAfterKillsAndClosingsWithoutTimeToCompact(@TempDir Path folder) throws Exception {
    String url = "jdbc:h2:file:" + folder.resolve("pasport") + ";WRITE_DELAY=0;MAX_COMPACT_TIME=0";
    long acknowledged = 0;

    for (int kill = 0; kill < 3; kill++) {
      acknowledged += killedWriter(url);
    }
    for (int opening = 0; opening < 5; opening++) {
      assertThat(rows(url)).isGreaterThanOrEqualTo(acknowledged);
    }
  }

  /** Lets a process write and kills it; returns how many rows it said were committed. */
  private static long killedWriter(String url) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                H2FileTest.class.getName(),
                url)
            .redirectErrorStream(true)
            .start();
    try (var output =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
      assertThat(output.readLine()).isEqualTo(READY);
      long committed = 0;
      while (committed < 2_000) {
        assertThat(output.readLine()).isEqualTo("committed");
        committed++;
      }
      // The handle kills and leaves the output open: what was acknowledged last is in it.
      process.toHandle().destroyForcibly();
      return committed + output.lines().filter("committed"::equals).count();
    }
  }

  private static String classPath() {
    return Stream.of(Driver.class, ByUrl.class, H2FileTest.class)
        .map(H2FileTest::location)
        .distinct()
        .collect(Collectors.joining(System.getProperty("path.separator")));
  }

  private static String location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException unexpected) {
      throw new IllegalStateException(unexpected);
    }
  }

  private static long rows(String url) throws SQLException {
    try (Connection connection = new ByUrl(url, "sa", "").getConnection();
        Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery("select count(*) from record")) {
      count.next();
      return count.getLong(1);
    }
  }

  /** The process that is killed: writes to the database of the URL without end. */
  public static void main(String[] arguments) throws SQLException, IOException {
    var source = new ByUrl(arguments[0], "sa", "");
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create table if not exists record"
              + " (id identity primary key, text varchar(200), filler varchar(200))");
      statement.execute("create index if not exists record_text on record(text)");
      statement.execute(
          "create table if not exists note (id identity primary key, text varchar(200))");
    }
    System.out.println(READY);
    System.out.flush();
    IntStream.range(0, WRITERS)
        .mapToObj(number -> new Thread(() -> write(source, System.out)))
        .toList()
        .forEach(Thread::start);
  }

  private static void write(ByUrl source, PrintStream output) {
    List<String> statements =
        List.of(
            "insert into record(text, filler) values (random_uuid(), repeat('y', 100))",
            "insert into note(text) values (random_uuid())",
            "update note set text = random_uuid() where id = cast(rand() * 2000 as int)");
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      while (true) {
        for (String sql : statements) {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
          }
        }
        connection.commit();
        output.println("committed");
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
