package az.pasport.bench;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * The rows that the server writes of one dose, by nothing but JDBC: prepared statements on a
 * connection of its own, and a commit for each dose.
 */
final class BareInserts implements Load.Client, AutoCloseable {
  private final AtomicLong numbers;
  private final long facility;
  private final Clock clock;
  private final Connection connection;
  private final PreparedStatement person;
  private final PreparedStatement healthRecord;
  private final PreparedStatement dose;
  private final PreparedStatement acknowledgement;
  private final PreparedStatement audit;
  private final PreparedStatement personalData;

  BareInserts(DataSource source, AtomicLong numbers, long facility, Clock clock)
      throws SQLException {
    this.clock = clock;
    this.numbers = numbers;
    this.facility = facility;
    this.connection = source.getConnection();
    connection.setAutoCommit(false);
    this.person =
        connection.prepareStatement(
            "insert into person (id, version, fin, family_name, given_name, birth_date,"
                + " details_version) values (?, 1, ?, ?, ?, ?, 1)");
    this.healthRecord =
        connection.prepareStatement(
            "insert into health_record (id, kind, record_id, record_version, person_id,"
                + " facility_id, worker_id, worker_name, received_at)"
                + " values (?, 'DOSE', ?, 1, ?, ?, ?, ?, ?)");
    this.dose =
        connection.prepareStatement(
            "insert into vaccination_dose (id, product, lot, dose_number, series_size, given_on,"
                + " vaccinator, country) values (?, ?, ?, 1, 2, ?, ?, 'AZ')");
    this.acknowledgement =
        connection.prepareStatement(
            "insert into acknowledgement (id, facility_id, message_id, payload_hash, record_id,"
                + " record_version, acknowledged_at) values (?, ?, ?, ?, ?, 1, ?)");
    this.audit =
        connection.prepareStatement(
            "insert into audit_entry (id, done_at, actor, deed, subject, address, format,"
                + " personal_digest) values (?, ?, ?, 'RECORD_ACCEPTED', 'record:*', '*', 3, ?)");
    this.personalData =
        connection.prepareStatement(
            "insert into audit_personal_data (entry_id, done_at, salt, subject, address)"
                + " values (?, ?, ?, ?, '127.0.0.1')");
  }

  @Override
  public int send() throws SQLException {
    var sent = new InventedDose(numbers.getAndIncrement());
    long id = sent.number();
    Timestamp now = Timestamp.from(clock.instant());
    String recordId = UUID.randomUUID().toString();
    insert(
        person,
        id,
        sent.fin(),
        sent.familyName(),
        sent.givenName(),
        Date.valueOf(sent.birthDate()));
    insert(
        healthRecord,
        id,
        recordId,
        id,
        facility,
        InventedDose.worker(id),
        InventedDose.workerName(id),
        now);
    insert(
        dose,
        id,
        InventedDose.PRODUCT,
        InventedDose.lot(id),
        Date.valueOf(InventedDose.GIVEN_ON),
        InventedDose.workerName(id));
    String hash = "%064x".formatted(id);
    insert(acknowledgement, id, facility, sent.messageId(), hash, recordId, now);
    insert(audit, id, now, "facility:BENCH-1", hash);
    insert(personalData, id, now, "%032x".formatted(id), "record:" + recordId);
    connection.commit();
    return 1;
  }

  private static void insert(PreparedStatement row, Object... values) throws SQLException {
    IntakeTables.set(row, values);
    row.executeUpdate();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
