package az.pasport.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import az.pasport.database.InstallationMark.Kind;
import az.pasport.demo.DemoInstallation;
import az.pasport.demo.NotDemoDataException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationMarkTest {
  private static final Instant NOW = Instant.parse("2026-11-28T08:00:00Z");

  @TempDir Path folder;

  private final ByUrl source = new ByUrl();

  @BeforeEach
  void migrate() {
    source.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    source.setUser("pasport");
    Flyway.configure().dataSource(source).locations("classpath:db/migration").load().migrate();
  }

  @Test
  void demoDatabaseIsRefusedInProduction() throws SQLException {
    prepareDemo();
    assertRefused(Kind.PRODUCTION, "a demo's");
    start(Kind.DEMO);

    execute("delete from delivery", "delete from lot_stock", "delete from facility_worker");
    execute("delete from facility where id > 0");
    assertRefused(Kind.PRODUCTION, "a demo's");
  }

  @Test
  void demoDatabaseFromBeforeTheMarkIsRefusedInProduction() throws SQLException {
    prepareDemo();
    forgetMark();
    execute("delete from delivery", "update facility set secret_hash = 'x' where code like 'G%'");
    assertRefused(Kind.PRODUCTION, "a demo's");

    forgetMark();
    prepareDemo();
    start(Kind.DEMO);
  }

  @Test
  void demoDatabaseWhoseSecretsWereReplacedIsRefusedByItsDeliveries() throws SQLException {
    prepareDemo();
    forgetMark();
    execute("update facility set secret_hash = 'x'");
    assertRefused(Kind.PRODUCTION, "a demo's");
  }

  @Test
  void productionDatabaseIsRefusedInADemo() throws SQLException {
    start(Kind.PRODUCTION);
    start(Kind.PRODUCTION);
    assertRefused(Kind.DEMO, "pasport.demo is on");
    assertThatExceptionOfType(NotDemoDataException.class)
        .isThrownBy(this::prepareDemo)
        .withMessageContaining("not a demo's");
  }

  @Test
  void productionDatabaseFromBeforeTheMarkIsRefusedInADemo() throws SQLException {
    execute(
        "insert into facility (id, version, code, name_az, name_en, region, secret_hash)"
            + " values (1, 1, 'QABALA-RH-05', 'x', 'x', 'BAKU', 'hash')");
    assertThatExceptionOfType(NotDemoDataException.class).isThrownBy(this::prepareDemo);
    assertRefused(Kind.DEMO, "pasport.demo is on");
    start(Kind.PRODUCTION);
  }

  private void prepareDemo() {
    new DemoInstallation(
            source.getUrl(), "pasport", "", folder.resolve("keys.p12"), "secret", Optional.empty())
        .prepare(NOW);
  }

  private void forgetMark() throws SQLException {
    execute("delete from installation");
  }

  private void start(Kind wanted) {
    assertThatCode(() -> mark().check(wanted, NOW)).doesNotThrowAnyException();
  }

  private void assertRefused(Kind wanted, String message) {
    assertThatIllegalStateException()
        .isThrownBy(() -> mark().check(wanted, NOW))
        .withMessageStartingWith("Pasport does not start: ")
        .withMessageContaining(message)
        .withMessageContaining("pasport.db.url");
  }

  /** That of Baku is the only secret that the hash in these tests can tell. */
  private InstallationMark mark() {
    return new InstallationMark(
        source,
        (secret, stored) -> secret.equals("demo-BAKU-MC-01") && stored.startsWith("PBKDF2"));
  }

  private void execute(String... statements) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
