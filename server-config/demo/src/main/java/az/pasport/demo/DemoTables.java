package az.pasport.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads and writes rows of the server's tables. */
record DemoTables(Connection connection) {
  /** The first column of the first row; empty if there is no row, or nothing in it. */
  Optional<String> ask(String query, Object... values) throws SQLException {
    try (PreparedStatement statement = prepare(query, values);
        ResultSet rows = statement.executeQuery()) {
      return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
    }
  }

  /** The second column of all rows, by the first. */
  Map<String, String> pairs(String query) throws SQLException {
    Map<String, String> pairs = new LinkedHashMap<>();
    try (PreparedStatement statement = prepare(query);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        pairs.put(rows.getString(1), rows.getString(2));
      }
    }
    return pairs;
  }

  void update(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = prepare(sql, values)) {
      statement.executeUpdate();
    }
  }

  private PreparedStatement prepare(String sql, Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }
}
