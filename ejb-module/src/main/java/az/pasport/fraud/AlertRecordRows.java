package az.pasport.fraud;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The records of an alert, by SQL as {@link EntryRows} reads them. */
final class AlertRecordRows {
  private static final String OF_ALERT =
      "r.record_id in (select s.record_id from fraud_signal s where s.alert_id = ?)"
          + " and r.record_version = (select max(n.record_version) from health_record n"
          + " where n.record_id = r.record_id and n.kind <> 'WITHDRAWAL')"
          + " order by r.received_at, r.id offset ? rows fetch next ? rows only";

  private static final String TIMES =
      "select r.received_at from fraud_signal s join health_record r"
          + " on r.record_id = s.record_id and r.record_version = 1 where s.alert_id = ?"
          + " order by r.received_at";

  private static final String OWN =
      "select 1 from fraud_signal s join health_record r on r.record_id = s.record_id"
          + " join person p on p.id = r.person_id left join person h on h.id = p.joined_to"
          + " where s.alert_id = ? and (concat('fin:', p.fin) = ? or concat('fin:', h.fin) = ?)";

  private final Connection connection;

  AlertRecordRows(Connection connection) {
    this.connection = connection;
  }

  List<AlertRecord> read(String alert, int offset, int most) throws SQLException {
    return new EntryRows(connection)
        .read(
            (entry, row) ->
                new AlertRecord(entry, Optional.ofNullable(row.getString("confirmed_by"))),
            OF_ALERT,
            alert,
            offset,
            most);
  }

  /** When each record came, in order. */
  List<Instant> times(String alert) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(TIMES)) {
      EntryRows.bind(statement, alert);
      try (ResultSet row = statement.executeQuery()) {
        List<Instant> times = new ArrayList<>();
        while (row.next()) {
          times.add(EntryRows.instant(row, "received_at"));
        }
        return times;
      }
    }
  }

  /** Whether a record of the alert is about the official who logs in by this name. */
  boolean isOf(String alert, String login) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(OWN)) {
      EntryRows.bind(statement, alert, login, login);
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    }
  }
}
