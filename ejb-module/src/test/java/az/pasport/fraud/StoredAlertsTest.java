package az.pasport.fraud;

import static az.pasport.fraud.Entries.DAY;
import static az.pasport.fraud.Entries.instant;
import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.database.MemoryDatabase;
import az.pasport.facility.Region;
import az.pasport.fraud.evaluation.InventedMonth;
import az.pasport.record.RecordKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredAlertsTest {
  private static final Instant NOW = instant(DAY, 12);
  private static final RuleCode RULE = RuleCode.DEAD_PERSON;
  private static final EnteringWorker WORKER = new EnteringWorker("POL-1", "W", "Name");
  private static final AlertSubject SUBJECT = AlertSubject.worker(WORKER);
  private static final String LOGIN = "fin:F7";

  private MemoryDatabase database;
  private Connection connection;
  private StoredAlerts alerts;

  @BeforeEach
  void open() throws SQLException {
    database =
        StoredMonth.of(
            new InventedMonth(1, List.of(), NOW, Map.of(), Map.of(), Map.of()),
            List.of(new Observation.Entered(entry(1)), new Observation.Entered(entry(2))));
    connection = database.getConnection();
    alerts = new StoredAlerts(connection, "7", NOW);
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  private static WatchedEntry entry(long row) {
    return new WatchedEntry(
        row,
        record(row),
        1,
        RecordKind.TEST,
        WORKER,
        Region.BAKU,
        6 + row,
        Optional.empty(),
        Optional.empty(),
        0,
        0,
        DAY,
        instant(DAY, 9 + row),
        false,
        true);
  }

  private static UUID record(long row) {
    return new UUID(9, row);
  }

  private static Signal signal(long row) {
    return new Signal(RULE, SUBJECT, record(row), instant(DAY, 9 + row));
  }

  private void raise(Signal signal) {
    alerts.keep(signal);
    alerts.raise(RULE, SUBJECT, List.of(signal));
  }

  private String alert() throws SQLException {
    return database.rows("select id from fraud_alert order by raised_at desc").get(0);
  }

  @Test
  void keptSignalsAreCountedWithinTheirTime() {
    alerts.keep(signal(1));

    assertThat(alerts.isKnown(signal(1))).isTrue();
    assertThat(alerts.isKnown(signal(2))).isFalse();
    assertThat(alerts.kept(RULE, SUBJECT, instant(DAY, 10))).containsExactly(signal(1));
    assertThat(alerts.kept(RULE, SUBJECT, instant(DAY, 11))).isEmpty();
    assertThat(alerts.countedAt("POL-1", RULE, instant(DAY, 10)))
        .isEqualTo(Map.of(SUBJECT.name(), 1));
  }

  @Test
  void nothingJoinsBeforeThereIsAnAlert() {
    assertThat(alerts.joined(signal(1))).isFalse();
    assertThat(alerts.isKnown(signal(1))).isFalse();
  }

  @Test
  void laterSignalJoinsTheAlertThatWaits() throws SQLException {
    raise(signal(1));

    assertThat(alerts.joined(signal(2))).isTrue();
    assertThat(alerts.kept(RULE, SUBJECT, Instant.EPOCH)).isEmpty();
    assertThat(database.rows("select signals, version, parameters, state from fraud_alert"))
        .containsExactly("2 2 7 NEW");
  }

  @Test
  void signalDoesNotJoinADecidedAlert() throws SQLException {
    raise(signal(1));
    database.execute(
        "update fraud_alert set state = 'DISMISSED', decided_by = 'x',"
            + " decided_at = timestamp with time zone '2021-12-01 12:00:00+04'");

    assertThat(alerts.joined(signal(2))).isFalse();
    assertThat(alerts.isDismissedSince(RULE, SUBJECT, NOW)).isTrue();
    assertThat(alerts.isDismissedSince(RULE, SUBJECT, NOW.plus(Duration.ofSeconds(1)))).isFalse();
    assertThat(alerts.isDismissedSince(RuleCode.FAR_WORKER, SUBJECT, NOW)).isFalse();
  }

  @Test
  void alertOpensItsRecordsAndKnowsWhoseTheyAre() throws SQLException {
    raise(signal(1));
    alerts.joined(signal(2));
    var rows = new AlertRecordRows(connection);

    assertThat(rows.read(alert(), 0, 10))
        .extracting(AlertRecord::recordId)
        .containsExactly(record(1), record(2));
    assertThat(rows.read(alert(), 1, 1))
        .extracting(AlertRecord::recordId)
        .containsExactly(record(2));
    assertThat(rows.times(alert())).containsExactly(instant(DAY, 10), instant(DAY, 11));
    assertThat(rows.isOf(alert(), LOGIN)).isTrue();
    assertThat(rows.isOf(alert(), "fin:F9")).isFalse();
  }

  @Test
  void officialIsKnownUnderAnIdentityThatLeadsToThem() throws SQLException {
    raise(signal(2));
    assertThat(new AlertRecordRows(connection).isOf(alert(), LOGIN)).isFalse();

    database.execute("update person set joined_to = 7 where id = 8");

    assertThat(new AlertRecordRows(connection).isOf(alert(), LOGIN)).isTrue();
  }

  @Test
  void withdrawnRecordIsStillShown() throws SQLException {
    raise(signal(1));
    database.execute(
        "insert into health_record (id, kind, record_id, record_version, person_id, facility_id,"
            + " worker_id, worker_name, worker_proved, received_at)"
            + " select 99, 'WITHDRAWAL', record_id, 2, person_id, facility_id, worker_id,"
            + " worker_name, true, received_at from health_record where id = 1");

    assertThat(new AlertRecordRows(connection).read(alert(), 0, 10))
        .extracting(AlertRecord::recordId)
        .containsExactly(record(1));
  }
}
