package az.pasport.fraud;

import az.pasport.fraud.Observation.Confirmed;
import az.pasport.fraud.Observation.DeathKnown;
import az.pasport.fraud.Observation.Kind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads what was not looked at yet, a page at a time, by the indexes of their times. */
final class ObservationReader {
  private static final String BEHIND =
      "%1$s >= ? and %1$s <= ? and (%1$s > ? or %2$s > ?) order by %1$s, %2$s"
          + " fetch first %3$d rows only";

  /** Officials confirm records, too, and are no pair with anybody. */
  private static final String BY_WORKER =
      "exists (select 1 from facility_worker k where k.facility_id = r.facility_id"
          + " and k.worker_id = r.confirmed_by) and ";

  private static final String DEATHS =
      "select b.id, coalesce(p.joined_to, p.id) as holder, b.died_on, b.recorded_at"
          + " from recorded_death b join person p on p.id = b.person_id"
          + " where b.undone_at is null and ";

  private final Connection connection;
  private final EntryRows entries;

  ObservationReader(Connection connection) {
    this.connection = connection;
    this.entries = new EntryRows(connection);
  }

  /**
   * The next observations behind a position, in their order.
   *
   * @param until what came later is left for a later reading
   */
  List<Observation> next(WatchPosition position, Instant until, int most) throws SQLException {
    List<Observation> entered =
        entries.read(
            (entry, row) -> new Observation.Entered(entry),
            behind("r.received_at", "r.id", most),
            values(position, Kind.ENTERED, until));
    List<Observation> confirmed =
        entries.read(
            (entry, row) ->
                new Confirmed(
                    entry, row.getString("confirmed_by"), EntryRows.instant(row, "confirmed_at")),
            BY_WORKER + behind("r.confirmed_at", "r.id", most),
            values(position, Kind.CONFIRMED, until));
    return Stream.of(entered, confirmed, deaths(position, until, most))
        .flatMap(List::stream)
        .sorted(Observation.ORDER)
        .limit(most)
        .toList();
  }

  private List<Observation> deaths(WatchPosition position, Instant until, int most)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(DEATHS + behind("b.recorded_at", "b.id", most))) {
      EntryRows.bind(statement, values(position, Kind.DEATH, until));
      try (ResultSet row = statement.executeQuery()) {
        List<Observation> read = new ArrayList<>();
        while (row.next()) {
          read.add(
              new DeathKnown(
                  row.getLong("id"),
                  row.getLong("holder"),
                  row.getObject("died_on", LocalDate.class),
                  EntryRows.instant(row, "recorded_at")));
        }
        return read;
      }
    }
  }

  private static String behind(String time, String number, int most) {
    return BEHIND.formatted(time, number, most);
  }

  private static Object[] values(WatchPosition position, Kind kind, Instant until) {
    return new Object[] {position.at(), until, position.at(), position.rowOf(kind)};
  }
}
