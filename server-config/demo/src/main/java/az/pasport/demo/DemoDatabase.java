package az.pasport.demo;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.flywaydb.core.Flyway;

/** A demo's database: the server's tables, the demo's mark, and its facilities. */
record DemoDatabase(String url, String user, String password) {
  /** H2 keeps names in capitals, PostgreSQL in small letters. */
  private static final String MARKS_TABLE =
      "select table_name from information_schema.tables where table_schema = current_schema"
          + " and table_name in ('installation', 'INSTALLATION')";

  /**
   * Makes the tables, the mark and the facilities, as far as they are missing.
   *
   * @throws NotDemoDataException when the database has been in use without being a demo's
   */
  void prepare(Instant now, Optional<Path> certificates) {
    refuseMarkOfAnother();
    Flyway.configure(DemoDatabase.class.getClassLoader())
        .dataSource(url, user, password)
        .locations("classpath:az/pasport/demo/migration")
        .load()
        .migrate();
    try (Connection connection = DriverManager.getConnection(url, user, password)) {
      connection.setAutoCommit(false);
      mark(new DemoTables(connection), now);
      new DemoFacilities(connection, now).register(certificates);
      new DemoInstitutions(connection, now).register();
      connection.commit();
    } catch (SQLException e) {
      throw new NotDemoDataException(
          "the demo's facilities cannot be registered: " + e.getMessage(), e);
    }
  }

  /** Before the tables are migrated: those of another installation stay as they are. */
  private void refuseMarkOfAnother() {
    try (Connection connection = DriverManager.getConnection(url, user, password)) {
      var tables = new DemoTables(connection);
      if (tables.ask(MARKS_TABLE).isPresent()
          && tables.ask("select kind from installation where kind <> 'DEMO'").isPresent()) {
        throw notDemo();
      }
    } catch (SQLException e) {
      throw new NotDemoDataException("the database does not answer: " + e.getMessage(), e);
    }
  }

  private static NotDemoDataException notDemo() {
    return new NotDemoDataException(
        "the database is not a demo's, and becomes none: its data would be open to everybody."
            + " Name another one");
  }

  private static void mark(DemoTables tables, Instant now) throws SQLException {
    Optional<String> kind = tables.ask("select kind from installation");
    boolean isDemo =
        kind.isPresent()
            ? kind.get().equals("DEMO")
            : DemoFacilities.areIn(tables) || isUnused(tables);
    if (!isDemo) {
      throw notDemo();
    }
    if (kind.isEmpty()) {
      tables.update(
          "insert into installation (id, kind, marked_at) values (1, 'DEMO', ?)",
          now.atOffset(ZoneOffset.UTC));
    }
  }

  /** Without facilities, the agency's own number aside. */
  private static boolean isUnused(DemoTables tables) throws SQLException {
    return tables.ask("select min(code) from facility where id > 0").isEmpty();
  }
}
