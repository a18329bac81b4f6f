package az.pasport.fraud;

import az.pasport.facility.Region;
import az.pasport.person.DocumentType;
import az.pasport.person.TravelDocument;
import az.pasport.record.Lot;
import az.pasport.record.RecordKind;
import az.pasport.time.Baku;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads entries by SQL: of a record the rules need a few columns of several tables, and no name but
 * the worker's. A person under several identities is the one to whom they lead. The worker is the
 * one who entered the record first: whoever corrects it is not suspected of it.
 */
final class EntryRows {
  private static final String SELECT =
      "select r.id, r.record_id, r.record_version, r.kind, f.code, o.worker_id, o.worker_name,"
          + " f.region, coalesce(p.joined_to, p.id) as holder, p.document_type,"
          + " p.document_country, p.document_number, d.product, d.lot, d.evidence,"
          + " coalesce(d.dose_number, 0) as dose_number,"
          + " coalesce(d.series_size, 0) as series_size, d.given_on, t.sampled_at, v.closed_on,"
          + " c.valid_from, r.received_at, f.id as facility_id, f.loads_until, r.confirmed_by,"
          + " r.confirmed_at, w.id as registered, r.worker_id as made_by, u.id as first_registered from health_record r"
          + " join health_record o on o.record_id = r.record_id and o.record_version = 1"
          + " join facility f on f.id = r.facility_id"
          + " left join facility_worker w on w.facility_id = f.id and w.worker_id = r.worker_id"
          + " left join facility_worker u on u.facility_id = f.id and u.worker_id = o.worker_id"
          + " join person p on p.id = r.person_id"
          + " left join vaccination_dose d on d.id = r.id"
          + " left join test_result t on t.id = r.id"
          + " left join recovery v on v.id = r.id"
          + " left join contraindication c on c.id = r.id"
          + " where r.kind <> 'WITHDRAWAL' and ";

  private final Connection connection;

  EntryRows(Connection connection) {
    this.connection = connection;
  }

  /** Makes something of a row that is an entry. */
  interface RowReader<T> {
    T read(WatchedEntry entry, ResultSet row) throws SQLException;
  }

  /** The entries of a condition, with its values in order; an {@link Instant} is one, too. */
  List<WatchedEntry> read(String condition, Object... values) throws SQLException {
    return read((entry, row) -> entry, condition, values);
  }

  <T> List<T> read(RowReader<T> reader, String condition, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SELECT + condition)) {
      bind(statement, values);
      try (ResultSet row = statement.executeQuery()) {
        List<T> read = new ArrayList<>();
        while (row.next()) {
          read.add(reader.read(entry(row), row));
        }
        return read;
      }
    }
  }

  static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      statement.setObject(
          i + 1, value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
    }
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static WatchedEntry entry(ResultSet row) throws SQLException {
    Instant receivedAt = instant(row, "received_at");
    OffsetDateTime loadsUntil = row.getObject("loads_until", OffsetDateTime.class);
    // Whom the register does not have is no worker: officials enter records, too.
    boolean isStaff =
        row.getLong("facility_id") < 0
            || row.getObject("registered") == null
            || row.getObject("first_registered") == null;
    return new WatchedEntry(
        row.getLong("id"),
        UUID.fromString(row.getString("record_id")),
        row.getInt("record_version"),
        RecordKind.valueOf(row.getString("kind")),
        new EnteringWorker(
            row.getString("code"), row.getString("worker_id"), row.getString("worker_name")),
        Region.valueOf(row.getString("region")),
        row.getLong("holder"),
        document(row),
        lot(row),
        row.getInt("dose_number"),
        row.getInt("series_size"),
        happenedOn(row, receivedAt),
        receivedAt,
        isStaff || loadsUntil != null && receivedAt.isBefore(loadsUntil.toInstant()),
        row.getString("worker_id").equals(row.getString("made_by")));
  }

  private static Optional<TravelDocument> document(ResultSet row) throws SQLException {
    String type = row.getString("document_type");
    return type == null
        ? Optional.empty()
        : Optional.of(
            new TravelDocument(
                DocumentType.valueOf(type),
                row.getString("document_country"),
                row.getString("document_number")));
  }

  /** A dose given abroad takes nothing from the facility's stock. */
  private static Optional<Lot> lot(ResultSet row) throws SQLException {
    String number = row.getString("lot");
    return number == null || row.getString("evidence") != null
        ? Optional.empty()
        : Optional.of(new Lot(row.getString("product"), number));
  }

  private static LocalDate happenedOn(ResultSet row, Instant receivedAt) throws SQLException {
    for (String day : List.of("given_on", "closed_on", "valid_from")) {
      LocalDate date = row.getObject(day, LocalDate.class);
      if (date != null) {
        return date;
      }
    }
    OffsetDateTime sampled = row.getObject("sampled_at", OffsetDateTime.class);
    return Baku.dateOf(sampled == null ? receivedAt : sampled.toInstant());
  }
}
