package az.pasport.acceptance;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The database behind a server, for figures counted without the application. */
interface Database extends AutoCloseable {
  /** What the server is told: {@code PASPORT_DB_*}. */
  Map<String, String> settings();

  Connection connect() throws SQLException;

  @Override
  void close();

  /** The rows of a query, each value as text, by the column's name in lower case. */
  default List<Map<String, String>> rows(String sql, Object... parameters) {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet result = statement.executeQuery()) {
        List<Map<String, String>> rows = new ArrayList<>();
        while (result.next()) {
          rows.add(row(result));
        }
        return rows;
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static Map<String, String> row(ResultSet result) throws SQLException {
    Map<String, String> row = new LinkedHashMap<>();
    for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
      row.put(
          result.getMetaData().getColumnLabel(column).toLowerCase(java.util.Locale.ROOT),
          String.valueOf(result.getString(column)));
    }
    return row;
  }

  /** The H2 file database that a bare start uses, with its settings as they are there. */
  static Database h2(String name) {
    String url =
        "jdbc:h2:file:"
            + Target.emptyFolder("databases/" + name).resolve("pasport")
            + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000";
    return new Database() {
      @Override
      public Map<String, String> settings() {
        return Map.of("PASPORT_DB_URL", url);
      }

      @Override
      public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "pasport", "");
      }

      @Override
      public void close() {
        // its server's process has it, and closes it
      }
    };
  }
}
