package az.pasport.fraud;

import az.pasport.fraud.Observation.Kind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** How far the watch has looked, in the transaction of the caller's connection. */
final class StoredPosition {
  private final Connection connection;

  StoredPosition(Connection connection) {
    this.connection = connection;
  }

  /** The last observation that was looked at. */
  WatchPosition read() throws SQLException {
    try (PreparedStatement statement =
            connection.prepareStatement("select seen_at, kind, last_row from fraud_position");
        ResultSet row = statement.executeQuery()) {
      if (!row.next()) {
        throw new IllegalStateException("a migration forgot the position");
      }
      return new WatchPosition(
          EntryRows.instant(row, "seen_at"),
          Kind.valueOf(row.getString("kind")),
          row.getLong("last_row"));
    }
  }

  void move(WatchPosition to) throws SQLException {
    change(
        "update fraud_position set seen_at = ?, kind = ?, last_row = ?",
        to.at(),
        to.kind().name(),
        to.row());
  }

  /** Forgets signals of before that belong to no alert. */
  void forgetSignals(Instant before) throws SQLException {
    change("delete from fraud_signal where alert_id is null and seen_at < ?", before);
  }

  void forgetRuns(Instant before) throws SQLException {
    change("delete from fraud_run where started_at < ?", before);
  }

  private void change(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      EntryRows.bind(statement, values);
      statement.executeUpdate();
    }
  }
}
