package az.pasport.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import az.pasport.demo.DemoInstallation;
import az.pasport.demo.NotDemoDataException;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start on the database of another installation, which an older version has made. */
class RefusedStartTest {
  private static final Instant NOW = Instant.parse("2026-11-28T08:00:00Z");

  /** The first that marks an installation. */
  private static final String OLDER = "9";

  @TempDir Path folder;

  private final ByUrl source = new ByUrl();

  @BeforeEach
  void name() {
    source.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    source.setUser("pasport");
  }

  @Test
  void productionLeavesTheTablesOfADemoAsTheyAre() throws SQLException {
    older("DEMO");

    assertThatIllegalStateException()
        .isThrownBy(() -> database(false).open())
        .withMessageContaining("a demo's");

    assertThat(version()).contains(OLDER);
    database(true).open();
    assertThat(version()).isPresent().isNotEqualTo(Optional.of(OLDER));
  }

  @Test
  void demoLeavesTheTablesOfAProductionAsTheyAre() throws SQLException {
    older("PRODUCTION");

    assertThatIllegalStateException()
        .isThrownBy(() -> database(true).open())
        .withMessageContaining("pasport.demo is on");
    assertThatExceptionOfType(NotDemoDataException.class)
        .isThrownBy(this::prepareDemo)
        .withMessageContaining("not a demo's");

    assertThat(version()).contains(OLDER);
    database(false).open();
    assertThat(version()).isPresent().isNotEqualTo(Optional.of(OLDER));
  }

  @Test
  void emptyDatabaseIsMigratedAndMarked() throws SQLException {
    database(false).open();

    assertThatIllegalStateException().isThrownBy(() -> database(true).open());
    database(false).open();
  }

  private void older(String kind) throws SQLException {
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/migration")
        .target(OLDER)
        .load()
        .migrate();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into installation (id, kind, marked_at) values (1, '"
              + kind
              + "', current_timestamp)");
    }
  }

  private Optional<String> version() {
    MigrationInfo current =
        Flyway.configure()
            .dataSource(source)
            .locations("classpath:db/migration")
            .load()
            .info()
            .current();
    return Optional.ofNullable(current).map(info -> info.getVersion().getVersion());
  }

  private void prepareDemo() {
    new DemoInstallation(
            source.getUrl(), "pasport", "", folder.resolve("keys.p12"), "secret", Optional.empty())
        .prepare(NOW);
  }

  private Database database(boolean demo) {
    var database = new Database();
    database.dataSource = source;
    database.hash = new NobodysHash();
    database.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    database.demo = demo;
    database.url = source.getUrl();
    database.owner = Optional.empty();
    database.ownerPassword = Optional.empty();
    return database;
  }

  /** The database has no facility whose secret could be compared. */
  private static final class NobodysHash implements Pbkdf2PasswordHash {
    @Override
    public void initialize(Map<String, String> parameters) {}

    @Override
    public String generate(char[] password) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean verify(char[] password, String hashed) {
      return false;
    }
  }
}
