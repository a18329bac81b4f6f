package az.pasport.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.BiPredicate;
import javax.sql.DataSource;

/**
 * Whose database this is: the only row of {@code installation}. It is written at the first start
 * and never changed. A demo's facilities have published secrets and no guards, so a demo's database
 * in production would be open to everybody; a demo on a production's database would open that.
 *
 * @param isSecretOf whether a secret is the one behind a stored hash
 */
record InstallationMark(DataSource source, BiPredicate<String, String> isSecretOf) {
  enum Kind {
    DEMO,
    PRODUCTION
  }

  /** H2 keeps names in capitals, PostgreSQL in small letters. */
  private static final String TABLE =
      "select table_name from information_schema.tables where table_schema = current_schema"
          + " and table_name in ('installation', 'INSTALLATION')";

  private static final String REGISTERED_BY_DEMO =
      "select registered_by from delivery where registered_by = 'demo' union all"
          + " select registered_by from facility_certificate where registered_by = 'demo'";

  /**
   * Checks the mark if there is one, and changes nothing: before the tables are migrated.
   *
   * @throws IllegalStateException as {@link #check} does
   */
  void compare(Kind wanted) throws SQLException {
    try (Connection connection = source.getConnection()) {
      if (text(connection, TABLE).isPresent()) {
        read(connection).ifPresent(found -> require(wanted, found));
      }
    }
  }

  /**
   * Checks the mark; writes it where there is none, by what a database from before the mark holds.
   *
   * @param wanted what the server was started as
   * @throws IllegalStateException when the database is of the other kind; the message is for the
   *     operator
   */
  void check(Kind wanted, Instant now) throws SQLException {
    try (Connection connection = source.getConnection()) {
      Optional<Kind> written = read(connection);
      Kind found =
          written.isPresent()
              ? written.get()
              : write(connection, byContent(connection).orElse(wanted), now);
      require(wanted, found);
    }
  }

  private static void require(Kind wanted, Kind found) {
    if (found != wanted) {
      throw new IllegalStateException(refusal(found));
    }
  }

  private static Optional<Kind> read(Connection connection) throws SQLException {
    return text(connection, "select kind from installation").map(Kind::valueOf);
  }

  /** Another node may write it at the same moment, and has then said which. */
  private static Kind write(Connection connection, Kind kind, Instant now) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into installation (id, kind, marked_at) values (1, ?, ?)")) {
      insert.setString(1, kind.name());
      insert.setObject(2, now.atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
      return kind;
    } catch (SQLException e) {
      return read(connection).orElseThrow(() -> e);
    }
  }

  /** What a database without a mark holds; empty if nobody has used it. */
  private Optional<Kind> byContent(Connection connection) throws SQLException {
    if (hasPublishedSecret(connection) || text(connection, REGISTERED_BY_DEMO).isPresent()) {
      return Optional.of(Kind.DEMO);
    }
    return text(connection, "select min(code) from facility where id > 0")
        .map(code -> Kind.PRODUCTION);
  }

  private boolean hasPublishedSecret(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("select code, secret_hash from facility where id > 0")) {
      while (rows.next()) {
        if (isSecretOf.test("demo-" + rows.getString(1), rows.getString(2))) {
          return true;
        }
      }
      return false;
    }
  }

  private static Optional<String> text(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
    }
  }

  private static String refusal(Kind found) {
    return found == Kind.DEMO
        ? "Pasport does not start: its database is a demo's, whose facilities have published"
            + " secrets. Name another database in pasport.db.url; or, to go on with the demo, set"
            + " pasport.demo=true"
        : "Pasport does not start: pasport.demo is on, and its database is not a demo's: its"
            + " data would be open to everybody. Name another database in pasport.db.url, or leave"
            + " pasport.demo out";
  }
}
