package az.pasport.fraud;

import static az.pasport.fraud.Entries.DAY;
import static az.pasport.fraud.Entries.instant;
import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.database.MemoryDatabase;
import az.pasport.facility.Region;
import az.pasport.fraud.Observation.Kind;
import az.pasport.fraud.evaluation.InventedMonth;
import az.pasport.record.RecordKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** As whose an entry is known that somebody else has corrected or confirmed. */
class EntryRowsTest {
  private static final EnteringWorker WORKER = new EnteringWorker("POL-1", "W-1", "Name");
  private static final EnteringWorker COLLEAGUE = new EnteringWorker("POL-1", "W-2", "Name");
  private static final EnteringWorker OFFICIAL = new EnteringWorker("POL-1", "5ZKA7LM", "Name");
  private static final String NO_WORKER =
      "delete from facility_worker where worker_id = '" + OFFICIAL.number() + "'";

  private static WatchedEntry version(long row, int number, EnteringWorker worker) {
    return new WatchedEntry(
        row,
        new UUID(9, 1),
        number,
        RecordKind.TEST,
        worker,
        Region.BAKU,
        7,
        Optional.empty(),
        Optional.empty(),
        0,
        0,
        DAY,
        instant(DAY, 9 + row),
        false,
        true);
  }

  private static MemoryDatabase stored(Observation... observations) throws SQLException {
    return StoredMonth.of(
        new InventedMonth(1, List.of(), instant(DAY, 8), Map.of(), Map.of(), Map.of()),
        List.of(observations));
  }

  private static List<Observation> seen(MemoryDatabase database) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return new ObservationReader(connection)
          .next(
              new WatchPosition(instant(DAY, 8), Kind.ENTERED, Long.MIN_VALUE),
              instant(DAY, 23),
              10);
    }
  }

  private static List<WatchedEntry> entries(MemoryDatabase database) throws SQLException {
    return seen(database).stream().flatMap(one -> EntryOf.entry(one).stream()).toList();
  }

  @Test
  void aCorrectedEntryIsThatOfTheWorkerWhoMadeIt() throws SQLException {
    MemoryDatabase database =
        stored(
            new Observation.Entered(version(1, 1, WORKER)),
            new Observation.Entered(version(2, 2, COLLEAGUE)));

    assertThat(entries(database))
        .hasSize(2)
        .allSatisfy(entry -> assertThat(entry.worker().key()).isEqualTo(WORKER.key()))
        .noneMatch(WatchedEntry::exempt);
    assertThat(entries(database)).extracting(WatchedEntry::byWorker).containsExactly(true, false);
  }

  @Test
  void whatAnOfficialEnteredOrCorrectedIsExempt() throws SQLException {
    MemoryDatabase database =
        stored(
            new Observation.Entered(version(1, 1, WORKER)),
            new Observation.Entered(version(2, 2, OFFICIAL)));
    database.execute(NO_WORKER);

    assertThat(entries(database)).extracting(WatchedEntry::exempt).containsExactly(false, true);
    assertThat(entries(database))
        .noneMatch(entry -> entry.worker().number().equals(OFFICIAL.number()));
  }

  @Test
  void aConfirmationByAnOfficialIsNotLookedAt() throws SQLException {
    WatchedEntry entry = version(1, 1, WORKER);
    MemoryDatabase database =
        stored(
            new Observation.Entered(entry),
            new Observation.Confirmed(entry, OFFICIAL.number(), instant(DAY, 12)));

    assertThat(seen(database)).hasSize(1);

    database.execute(
        "update health_record set confirmed_by = '" + WORKER.number() + "' where id = 1");
    assertThat(seen(database)).hasSize(2);
  }
}
