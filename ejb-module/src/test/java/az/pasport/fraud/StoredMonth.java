package az.pasport.fraud;

import az.pasport.database.MemoryDatabase;
import az.pasport.fraud.evaluation.InventedMonth;
import az.pasport.record.Lot;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Some observations of an invented month, written into a database as intake writes records. */
final class StoredMonth {
  private final Connection connection;
  private final InventedMonth month;
  private final Map<String, Long> facilities = new HashMap<>();
  private final Set<String> workers = new HashSet<>();
  private final Set<Long> people = new HashSet<>();
  private final Map<String, Long> stocks = new HashMap<>();
  private long numbers = 1_000_000;

  private StoredMonth(Connection connection, InventedMonth month) {
    this.connection = connection;
    this.month = month;
  }

  /** A database of the latest version with these observations. */
  static MemoryDatabase of(InventedMonth month, List<Observation> observations)
      throws SQLException {
    var database = new MemoryDatabase();
    database.migrate(MemoryDatabase.LATEST);
    try (Connection connection = database.getConnection()) {
      var writer = new StoredMonth(connection, month);
      for (Observation seen : observations) {
        writer.write(seen);
      }
    }
    return database;
  }

  private interface Writing {
    void run() throws SQLException;
  }

  private void write(Observation seen) throws SQLException {
    seen.<Writing>accept(
            new Observation.Visitor<>() {
              @Override
              public Writing entered(WatchedEntry entry) {
                return () -> record(entry);
              }

              @Override
              public Writing confirmed(Observation.Confirmed confirmation) {
                return () ->
                    change(
                        "update health_record set standing = 'CONFIRMED', confirmed_by = ?,"
                            + " confirmed_at = ? where id = ?",
                        confirmation.second(),
                        confirmation.at(),
                        confirmation.entry().row());
              }

              @Override
              public Writing death(Observation.DeathKnown death) {
                return () -> writeDeath(death);
              }
            })
        .run();
  }

  private void writeDeath(Observation.DeathKnown death) throws SQLException {
    person(death.person(), null);
    change("update person set died_on = ? where id = ?", death.diedOn(), death.person());
    change(
        "insert into recorded_death (id, person_id, died_on, source, request_id, recorded_at)"
            + " values (?, ?, ?, 'REGISTRY', 0, ?)",
        death.row(),
        death.person(),
        death.diedOn(),
        death.at());
  }

  private void record(WatchedEntry entry) throws SQLException {
    long facility = facility(entry);
    worker(entry, facility);
    person(entry.person(), entry.document().map(document -> document.number()).orElse(null));
    change(
        "insert into health_record (id, kind, record_id, record_version, person_id, facility_id,"
            + " worker_id, worker_name, worker_proved, received_at) values (?, ?, ?, ?, ?, ?, ?, ?,"
            + " true, ?)",
        entry.row(),
        entry.kind().name(),
        entry.recordId().toString(),
        entry.version(),
        entry.person(),
        facility,
        entry.worker().number(),
        entry.worker().name(),
        entry.receivedAt());
    switch (entry.kind()) {
      case DOSE -> dose(entry, facility);
      case TEST ->
          change(
              "insert into test_result (id, test_type, sampled_at, announced_at, outcome)"
                  + " values (?, 'NAAT', ?, ?, 'NOT_DETECTED')",
              entry.row(),
              Entries.instant(entry.happenedOn(), 9),
              Entries.instant(entry.happenedOn(), 10));
      default ->
          change(
              "insert into recovery (id, first_positive, closed_on, doctor) values (?, ?, ?, 'S')",
              entry.row(),
              entry.happenedOn(),
              entry.happenedOn());
    }
  }

  private void dose(WatchedEntry entry, long facility) throws SQLException {
    Lot lot = entry.lot().orElseThrow();
    String key = entry.facility() + "/" + lot.product() + "/" + lot.number();
    if (!stocks.containsKey(key)) {
      long stock = numbers++;
      stocks.put(key, stock);
      InventedMonth.Delivered delivered = month.deliveries().get(key);
      change(
          "insert into lot_stock (id, facility_id, product, lot, delivered, used)"
              + " values (?, ?, ?, ?, ?, 0)",
          stock,
          facility,
          lot.product(),
          lot.number(),
          delivered.doses());
      change(
          "insert into delivery (id, stock_id, doses, delivered_on, document, registered_by,"
              + " registered_at) values (?, ?, ?, ?, 'D', 'S', ?)",
          numbers++,
          stock,
          delivered.doses(),
          delivered.first(),
          Entries.instant(delivered.first(), 9));
    }
    change(
        "insert into vaccination_dose (id, product, lot, dose_number, series_size, given_on,"
            + " vaccinator, country) values (?, ?, ?, ?, ?, ?, 'S', 'AZ')",
        entry.row(),
        lot.product(),
        lot.number(),
        entry.doseNumber(),
        entry.seriesSize(),
        entry.happenedOn());
  }

  private long facility(WatchedEntry entry) throws SQLException {
    Long known = facilities.get(entry.facility());
    if (known != null) {
      return known;
    }
    long id = numbers++;
    facilities.put(entry.facility(), id);
    change(
        "insert into facility (id, version, code, name_az, name_en, region, secret_hash)"
            + " values (?, 1, ?, 'S', 'S', ?, '-')",
        id,
        entry.facility(),
        entry.region().name());
    return id;
  }

  private void worker(WatchedEntry entry, long facility) throws SQLException {
    if (workers.add(entry.worker().key())) {
      change(
          "insert into facility_worker (id, version, facility_id, worker_id, name,"
              + " secret_generation, registered_at) values (?, 1, ?, ?, ?, 1, ?)",
          numbers++,
          facility,
          entry.worker().number(),
          entry.worker().name(),
          entry.receivedAt());
    }
  }

  private void person(long id, @Nullable String passport) throws SQLException {
    if (people.add(id)) {
      change(
          "insert into person (id, version, fin, document_type, document_country, document_number,"
              + " family_name, given_name, birth_date)"
              + " values (?, 1, ?, ?, ?, ?, 'S', 'S', date '1990-01-01')",
          id,
          passport == null ? "F" + id : null,
          passport == null ? null : "PASSPORT",
          passport == null ? null : "GE",
          passport);
    }
  }

  private void change(String sql, @Nullable Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      EntryRows.bind(statement, values);
      statement.executeUpdate();
    }
  }
}
