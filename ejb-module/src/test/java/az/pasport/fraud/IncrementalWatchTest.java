package az.pasport.fraud;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.database.MemoryDatabase;
import az.pasport.fraud.Observation.Kind;
import az.pasport.fraud.evaluation.InventedMonth;
import az.pasport.fraud.evaluation.MemoryAlertBook;
import az.pasport.fraud.evaluation.MemoryHistory;
import az.pasport.fraud.evaluation.Scheme;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** However the runs are cut, the database has the alerts of one look at everything, in memory. */
class IncrementalWatchTest {
  private static final long SEED = 7001;

  /** It counts what is in stock now, which a look afterwards cannot know of then. */
  private static final RuleCode OF_NOW = RuleCode.LOT_BEYOND_DELIVERY;

  private static final InventedMonth MONTH = InventedMonth.withFraud(SEED);
  private static final List<Observation> OF_GANG = ofGang();

  @Property(tries = 2, shrinking = ShrinkingMode.OFF)
  void findsInRunsWhatItFindsAtOnce(
      @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 40, max = 900) Integer> pages)
      throws SQLException {
    MemoryDatabase database = StoredMonth.of(MONTH, OF_GANG);
    Iterator<Integer> sizes = Stream.generate(() -> pages).flatMap(List::stream).iterator();

    look(database, sizes);
    Set<String> found = alerts(database);
    look(database, sizes);

    assertThat(found).isEqualTo(atOnce());
    assertThat(found).anyMatch(alert -> alert.startsWith("SHARED_PEOPLE"));
    assertThat(alerts(database)).as("after another run without news").isEqualTo(found);
  }

  private static void look(MemoryDatabase database, Iterator<Integer> sizes) throws SQLException {
    try (Connection connection = database.getConnection()) {
      var position = new StoredPosition(connection);
      if (position.read().at().isAfter(Instant.parse("2026-01-01T00:00:00Z"))) {
        position.move(new WatchPosition(MONTH.watchedFrom(), Kind.ENTERED, Long.MIN_VALUE));
      }
      List<Observation> page = next(connection, sizes.next());
      while (!page.isEmpty()) {
        // Each run has its own cache, as another node would.
        var watch =
            new FraudWatch(
                rules(),
                new StoredHistory(connection, new FacilityHabitCache()),
                new StoredAlerts(connection, "1", Instant.EPOCH));
        page.forEach(watch::observe);
        position.move(WatchPosition.of(page.get(page.size() - 1)));
        page = next(connection, sizes.next());
      }
    }
  }

  private static List<Observation> next(Connection connection, int most) throws SQLException {
    return new ObservationReader(connection)
        .next(new StoredPosition(connection).read(), Instant.parse("2030-01-01T00:00:00Z"), most);
  }

  private static Set<String> alerts(MemoryDatabase database) throws SQLException {
    return new TreeSet<>(
        database.rows(
            "select a.rule, a.subject, count(*), min(s.record_id), max(s.record_id)"
                + " from fraud_alert a join fraud_signal s on s.alert_id = a.id where a.rule <> '"
                + OF_NOW
                + "' group by a.id, a.rule, a.subject, a.signals having count(*) = a.signals"));
  }

  private static Set<String> atOnce() {
    var history = new MemoryHistory(MONTH.deliveries());
    var alerts = new MemoryAlertBook();
    var watch = new FraudWatch(rules(), history, alerts);
    for (Observation seen : OF_GANG) {
      history.add(seen);
      if (!seen.at().isBefore(MONTH.watchedFrom())) {
        watch.observe(seen);
      }
    }
    return alerts.alerts().stream()
        .filter(alert -> alert.rule() != OF_NOW)
        .map(
            alert -> {
              List<String> records =
                  alert.signals().stream()
                      .map(signal -> signal.recordId().toString())
                      .sorted()
                      .toList();
              return String.join(
                  " ",
                  alert.rule().name(),
                  alert.subject().name(),
                  Integer.toString(records.size()),
                  records.get(0),
                  records.get(records.size() - 1));
            })
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static FraudRules rules() {
    return FraudRules.of(FraudParameters.delivered(), Set.of());
  }

  /** What happened at the gang's hospital and polyclinic. */
  private static List<Observation> ofGang() {
    Set<String> facilities =
        MONTH.sellers().get(Scheme.GANG).stream()
            .map(key -> key.substring(0, key.indexOf('/')))
            .collect(Collectors.toSet());
    Set<Long> people =
        MONTH.observations().stream()
            .flatMap(seen -> EntryOf.entry(seen).stream())
            .filter(entry -> facilities.contains(entry.facility()))
            .map(WatchedEntry::person)
            .collect(Collectors.toSet());
    return MONTH.observations().stream().filter(seen -> isOf(seen, facilities, people)).toList();
  }

  private static boolean isOf(Observation seen, Set<String> facilities, Set<Long> people) {
    return seen.accept(
        new Observation.Visitor<Boolean>() {
          @Override
          public Boolean entered(WatchedEntry entry) {
            return facilities.contains(entry.facility());
          }

          @Override
          public Boolean confirmed(Observation.Confirmed confirmation) {
            return facilities.contains(confirmation.entry().facility());
          }

          @Override
          public Boolean death(Observation.DeathKnown death) {
            return people.contains(death.person());
          }
        });
  }
}
