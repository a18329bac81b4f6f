package az.pasport.impact;

import az.pasport.facility.Region;
import az.pasport.impact.DecreeComparison.Subject;
import az.pasport.record.DosePosition;
import az.pasport.record.MedicalEvent;
import az.pasport.record.RecordVersion;
import az.pasport.record.TestOutcome;
import az.pasport.record.TestType;
import az.pasport.record.VaccineProducts;
import az.pasport.rules.MedicalHistory;
import az.pasport.rules.RecordedEvent;
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
import java.util.function.Consumer;

/**
 * Everybody's records as they stood at one moment, read in batches of people. Of each it reads what
 * the rules need, and no name.
 *
 * <p>A batch fits in memory, so no cursor and no transaction is held open: a run that takes minutes
 * keeps neither PostgreSQL's vacuum nor anybody's lock waiting. That all batches show the same
 * moment, the versions of the records see to.
 */
final class PopulationReader {
  /** People in a batch: some 30,000 rows at most times, a few megabytes. */
  private static final int BATCH = 4_000;

  private static final String NEXT_BATCH =
      "select count(*), max(id) from"
          + " (select id from person where id > ? order by id fetch first "
          + BATCH
          + " rows only) batch";

  /**
   * Which record counts as what: see {@link MedicalHistory#of}. Records under a joined identity are
   * those of the person whom it leads to. The dead gain and lose nothing.
   */
  private static final String RECORDS =
      "select p.id, p.birth_date, f.region, r.record_id, r.record_version, r.kind,"
          + " d.product, d.dose_number, d.series_size, d.given_on, d.country,"
          + " t.test_type, t.outcome, t.sampled_at, t.announced_at,"
          + " v.first_positive, v.closed_on, c.conclusion, c.valid_from, c.valid_until"
          + " from (select id, id as holder from person where id > ? and id <= ?"
          + " union all"
          + " select id, joined_to from person where joined_to > ? and joined_to <= ?) e"
          + " join person p on p.id = e.holder"
          + " join health_record r on r.person_id = e.id"
          + " join facility f on f.id = r.facility_id"
          + " left join vaccination_dose d on d.id = r.id"
          + " left join test_result t on t.id = r.id"
          + " left join recovery v on v.id = r.id"
          + " left join contraindication c on c.id = r.id"
          + " where p.joined_to is null and p.died_on is null"
          + " and not exists (select j.id from person j where j.joined_to = p.id"
          + " and j.died_on is not null) and r.kind <> 'WITHDRAWAL'"
          + " and r.received_at <= ? and (r.replaced_at is null or r.replaced_at > ?)"
          + " and (r.standing = 'STANDS' or r.confirmed_at <= ?)"
          + " and (r.frozen_at is null or r.frozen_at > ?)"
          + " and not exists (select s.id from record_suspension s"
          + " where s.record_id = r.record_id and s.record_version = r.record_version"
          + " and s.suspended_at <= ? and (s.restored_at is null or s.restored_at > ?))"
          + " order by p.id, r.received_at, r.id";

  private final OffsetDateTime known;
  private long last;

  PopulationReader(Instant known) {
    this.known = known.atOffset(ZoneOffset.UTC);
  }

  /** People with numbers above {@code after}, up to {@code last}. */
  record Batch(int people, long after, long last) {}

  static long size(Connection connection) throws SQLException {
    try (PreparedStatement count = connection.prepareStatement("select count(*) from person");
        ResultSet row = count.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  /** The next batch that nobody has taken yet; empty at the end. */
  synchronized Optional<Batch> next(Connection connection) throws SQLException {
    try (PreparedStatement next = connection.prepareStatement(NEXT_BATCH)) {
      next.setLong(1, last);
      try (ResultSet row = next.executeQuery()) {
        row.next();
        int people = row.getInt(1);
        if (people == 0) {
          return Optional.empty();
        }
        var batch = new Batch(people, last, row.getLong(2));
        last = batch.last();
        return Optional.of(batch);
      }
    }
  }

  /** Reads the people of a batch; those without a record are left out. */
  void read(Connection connection, Batch batch, Consumer<Subject> reader) throws SQLException {
    try (PreparedStatement records = connection.prepareStatement(RECORDS)) {
      records.setLong(1, batch.after());
      records.setLong(2, batch.last());
      records.setLong(3, batch.after());
      records.setLong(4, batch.last());
      records.setObject(5, known);
      records.setObject(6, known);
      records.setObject(7, known);
      records.setObject(8, known);
      records.setObject(9, known);
      records.setObject(10, known);
      try (ResultSet rows = records.executeQuery()) {
        long person = 0;
        var rowsOfOne = new PersonRows();
        while (rows.next()) {
          long next = rows.getLong(1);
          if (next != person) {
            rowsOfOne.subject().ifPresent(reader);
            rowsOfOne = new PersonRows();
            person = next;
          }
          rowsOfOne.add(rows);
        }
        rowsOfOne.subject().ifPresent(reader);
      }
    }
  }

  private static final class PersonRows {
    private final List<RecordedEvent<?>> events = new ArrayList<>();
    private LocalDate born = LocalDate.MIN;
    private Optional<Region> region = Optional.empty();

    Optional<Subject> subject() {
      return region.map(where -> new Subject(born, where, MedicalHistory.ofEvents(events)));
    }

    void add(ResultSet row) throws SQLException {
      born = row.getObject(2, LocalDate.class);
      // The rows come in the order of their receipt: the last one's facility stays.
      region = Optional.of(Region.valueOf(row.getString(3)));
      events.add(
          new RecordedEvent<>(
              new RecordVersion(UUID.fromString(row.getString(4)), row.getInt(5)), event(row)));
    }

    /** The event of a row, as far as a rule asks for it. */
    private static MedicalEvent event(ResultSet row) throws SQLException {
      return switch (row.getString(6)) {
        case "DOSE" -> dose(row);
        case "TEST" ->
            new MedicalEvent.Test(
                TestType.valueOf(row.getString(12)),
                Optional.empty(),
                instant(row, 14),
                instant(row, 15),
                TestOutcome.valueOf(row.getString(13)));
        case "RECOVERY" ->
            new MedicalEvent.Recovery(
                row.getObject(16, LocalDate.class), row.getObject(17, LocalDate.class), "");
        case "CONTRAINDICATION" ->
            new MedicalEvent.Contraindication(
                row.getString(18),
                row.getObject(19, LocalDate.class),
                row.getObject(20, LocalDate.class));
        default -> throw new IllegalStateException("a record of kind " + row.getString(6));
      };
    }

    private static MedicalEvent dose(ResultSet row) throws SQLException {
      String product = row.getString(7);
      return new MedicalEvent.Vaccination(
          VaccineProducts.known()
              .byCode(product)
              .orElseThrow(() -> new IllegalStateException("product no longer known: " + product)),
          Optional.empty(),
          new DosePosition(row.getInt(8), row.getInt(9)),
          row.getObject(10, LocalDate.class),
          Optional.empty(),
          row.getString(11),
          Optional.empty());
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
      return row.getObject(column, OffsetDateTime.class).toInstant();
    }
  }
}
