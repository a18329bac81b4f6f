package az.pasport.fraud;

import az.pasport.record.Lot;
import az.pasport.time.Baku;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The history in the database; each question is a few rows by an index. */
final class StoredHistory implements EntryHistory {
  private static final String BY_PERSON =
      "r.person_id in (select e.id from person e where e.id = ? or e.joined_to = ?)";

  private static final String HABIT =
      "select r.worker_id, r.received_at from health_record r"
          + " join facility f on f.id = r.facility_id"
          + " where f.code = ? and r.received_at >= ? and r.received_at < ?"
          + " and r.record_version = 1";

  private static final String SUPPLY =
      "select s.delivered, s.used, (select min(d.delivered_on) from delivery d"
          + " where d.stock_id = s.id and d.doses > 0) as first_delivery"
          + " from lot_stock s join facility f on f.id = s.facility_id"
          + " where f.code = ? and s.product = ? and s.lot = ?";

  private static final String DEATH =
      "select min(died_on) as died_on from person where id = ? or joined_to = ?";

  private static final String NAMESAKES =
      "select f.code, w.worker_id from facility_worker w join facility f on f.id = w.facility_id"
          + " where w.name = ? and f.code <> ?";

  private static final String OF_WORKER =
      "f.code = ? and r.worker_id = ? and r.received_at >= ? and r.record_version = 1 and "
          + "(r.received_at < ? or r.received_at = ? and r.id < ?) order by r.received_at, r.id";

  private final Connection connection;
  private final EntryRows entries;
  private final FacilityHabitCache habits;

  StoredHistory(Connection connection, FacilityHabitCache habits) {
    this.connection = connection;
    this.entries = new EntryRows(connection);
    this.habits = habits;
  }

  @Override
  public List<WatchedEntry> ofPersonBefore(WatchedEntry entry) {
    return latest(
        versions(entry.person()).stream().filter(other -> other.isBefore(entry)).toList());
  }

  @Override
  public List<WatchedEntry> ofPerson(long person) {
    return latest(versions(person));
  }

  private List<WatchedEntry> versions(long person) {
    try {
      return entries.read(BY_PERSON + " order by r.received_at, r.id", person, person);
    } catch (SQLException e) {
      throw new FraudWatchException(e);
    }
  }

  private static List<WatchedEntry> latest(Collection<WatchedEntry> versions) {
    Map<UUID, WatchedEntry> latest = new LinkedHashMap<>();
    versions.forEach(version -> latest.put(version.recordId(), version));
    return List.copyOf(latest.values());
  }

  @Override
  public List<WatchedEntry> ofWorkerBefore(WatchedEntry entry, Duration within) {
    return ofWorkerBefore(entry.facility(), entry.worker().number(), entry, within);
  }

  private List<WatchedEntry> ofWorkerBefore(
      String facility, String worker, WatchedEntry entry, Duration within) {
    try {
      return entries.read(
          OF_WORKER,
          facility,
          worker,
          entry.receivedAt().minus(within),
          entry.receivedAt(),
          entry.receivedAt(),
          entry.row());
    } catch (SQLException e) {
      throw new FraudWatchException(e);
    }
  }

  @Override
  public List<WatchedEntry> ofNamesakesBefore(WatchedEntry entry, Duration within) {
    List<WatchedEntry> found = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(NAMESAKES)) {
      EntryRows.bind(statement, entry.worker().name(), entry.facility());
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          found.addAll(ofWorkerBefore(row.getString(1), row.getString(2), entry, within));
        }
      }
    } catch (SQLException e) {
      throw new FraudWatchException(e);
    }
    return found;
  }

  @Override
  public FacilityHabit habit(String facility, LocalDate day) {
    return habits.of(facility, day, () -> read(facility, day));
  }

  private FacilityHabit read(String facility, LocalDate day) {
    var habit = new FacilityHabit(day);
    try (PreparedStatement statement = connection.prepareStatement(HABIT)) {
      EntryRows.bind(
          statement, facility, Baku.startOf(day.minusDays(FacilityHabit.DAYS)), Baku.startOf(day));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          habit.add(row.getString(1), EntryRows.instant(row, "received_at"));
        }
      }
    } catch (SQLException e) {
      throw new FraudWatchException(e);
    }
    return habit;
  }

  /** A lot that the facility never got has no stock: the dose that is asked about is one. */
  @Override
  public LotSupply supply(String facility, Lot lot) {
    try (PreparedStatement statement = connection.prepareStatement(SUPPLY)) {
      EntryRows.bind(statement, facility, lot.product(), lot.number());
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? new LotSupply(
                Optional.ofNullable(row.getObject("first_delivery", LocalDate.class)),
                row.getInt("delivered"),
                row.getInt("used"))
            : new LotSupply(Optional.empty(), 0, 1);
      }
    } catch (SQLException e) {
      throw new FraudWatchException(e);
    }
  }

  @Override
  public Optional<LocalDate> diedOn(long person) {
    try (PreparedStatement statement = connection.prepareStatement(DEATH)) {
      EntryRows.bind(statement, person, person);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return Optional.ofNullable(row.getObject("died_on", LocalDate.class));
      }
    } catch (SQLException e) {
      throw new FraudWatchException(e);
    }
  }
}
