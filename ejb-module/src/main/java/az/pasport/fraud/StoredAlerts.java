package az.pasport.fraud;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Signals and alerts in the database, in the transaction of the caller's connection. */
final class StoredAlerts implements AlertRepository {
  private final Connection connection;
  private final String parametersVersion;
  private final Instant now;

  /**
   * A book.
   *
   * @param parametersVersion stored with each alert
   * @param now when alerts are raised
   */
  StoredAlerts(Connection connection, String parametersVersion, Instant now) {
    this.connection = connection;
    this.parametersVersion = parametersVersion;
    this.now = now;
  }

  @Override
  public boolean isKnown(Signal signal) {
    return isThere(
        "select 1 from fraud_signal where rule = ? and subject = ? and record_id = ?",
        signal.rule().name(),
        signal.subject().name(),
        signal.recordId().toString());
  }

  /** A decision about the alert waits for the row, and then counts the signal, too. */
  @Override
  public boolean joined(Signal signal) {
    Optional<String> open =
        texts(
                "select id from fraud_alert where rule = ? and subject = ?"
                    + " and state in ('NEW', 'LOOKED_AT') for update",
                signal.rule().name(),
                signal.subject().name())
            .stream()
            .findFirst();
    open.ifPresent(
        alert -> {
          insert(signal);
          attach(signal, alert);
          update(
              "update fraud_alert set signals = signals + 1, last_signal_at = ?,"
                  + " version = version + 1 where id = ?",
              signal.at(),
              alert);
        });
    return open.isPresent();
  }

  @Override
  public boolean isDismissedSince(RuleCode rule, AlertSubject subject, Instant since) {
    return isThere(
        "select 1 from fraud_alert where rule = ? and subject = ? and state = 'DISMISSED'"
            + " and decided_at >= ?",
        rule.name(),
        subject.name(),
        since);
  }

  @Override
  public void keep(Signal signal) {
    insert(signal);
  }

  private void insert(Signal signal) {
    update(
        "insert into fraud_signal (rule, subject, record_id, subject_kind, facility, seen_at)"
            + " values (?, ?, ?, ?, ?, ?)",
        signal.rule().name(),
        signal.subject().name(),
        signal.recordId().toString(),
        signal.subject().kind().name(),
        signal.subject().facility(),
        signal.at());
  }

  private void attach(Signal signal, String alert) {
    update(
        "update fraud_signal set alert_id = ? where rule = ? and subject = ? and record_id = ?",
        alert,
        signal.rule().name(),
        signal.subject().name(),
        signal.recordId().toString());
  }

  @Override
  public List<Signal> kept(RuleCode rule, AlertSubject subject, Instant since) {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select record_id, seen_at from fraud_signal where rule = ? and subject = ?"
                + " and alert_id is null and seen_at >= ? order by seen_at, record_id")) {
      EntryRows.bind(statement, rule.name(), subject.name(), since);
      try (ResultSet row = statement.executeQuery()) {
        List<Signal> kept = new ArrayList<>();
        while (row.next()) {
          kept.add(
              new Signal(
                  rule,
                  subject,
                  UUID.fromString(row.getString("record_id")),
                  EntryRows.instant(row, "seen_at")));
        }
        return kept;
      }
    } catch (SQLException e) {
      throw new FraudWatchException(e);
    }
  }

  @Override
  public Map<String, Integer> countedAt(String facility, RuleCode rule, Instant since) {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select subject, count(*) from fraud_signal where facility = ? and rule = ?"
                + " and seen_at >= ? group by subject")) {
      EntryRows.bind(statement, facility, rule.name(), since);
      try (ResultSet row = statement.executeQuery()) {
        Map<String, Integer> counted = new HashMap<>();
        while (row.next()) {
          counted.put(row.getString(1), row.getInt(2));
        }
        return counted;
      }
    } catch (SQLException e) {
      throw new FraudWatchException(e);
    }
  }

  @Override
  public void raise(RuleCode rule, AlertSubject subject, List<Signal> signals) {
    String alert = UUID.randomUUID().toString();
    update(
        "insert into fraud_alert (id, version, rule, subject_kind, facility, subject, parameters,"
            + " state, raised_at, last_signal_at, signals)"
            + " values (?, 1, ?, ?, ?, ?, ?, 'NEW', ?, ?, ?)",
        alert,
        rule.name(),
        subject.kind().name(),
        subject.facility(),
        subject.name(),
        parametersVersion,
        now,
        signals.get(signals.size() - 1).at(),
        signals.size());
    signals.forEach(signal -> attach(signal, alert));
  }

  private boolean isThere(String query, Object... values) {
    return !texts(query, values).isEmpty();
  }

  private List<String> texts(String query, Object... values) {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      EntryRows.bind(statement, values);
      try (ResultSet row = statement.executeQuery()) {
        List<String> texts = new ArrayList<>();
        while (row.next()) {
          texts.add(row.getString(1));
        }
        return texts;
      }
    } catch (SQLException e) {
      throw new FraudWatchException(e);
    }
  }

  private void update(String change, Object... values) {
    try (PreparedStatement statement = connection.prepareStatement(change)) {
      EntryRows.bind(statement, values);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new FraudWatchException(e);
    }
  }
}
