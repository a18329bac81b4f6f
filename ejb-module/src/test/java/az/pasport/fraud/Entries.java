package az.pasport.fraud;

import az.pasport.facility.Region;
import az.pasport.fraud.evaluation.InventedMonth.Delivered;
import az.pasport.fraud.evaluation.MemoryAlertBook;
import az.pasport.fraud.evaluation.MemoryHistory;
import az.pasport.person.DocumentType;
import az.pasport.person.TravelDocument;
import az.pasport.record.Lot;
import az.pasport.record.RecordKind;
import az.pasport.time.Baku;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Entries for a test, which looks at them one by one; all of 1 December 2021 unless it says so. */
final class Entries {
  static final LocalDate DAY = LocalDate.of(2021, 12, 1);
  static final LocalDate DEADLINE = DAY.plusDays(3);
  static final Lot LOT = new Lot("CoronaVac", "L1");

  private final Map<String, Delivered> deliveries = new HashMap<>();
  private final MemoryAlertBook alerts = new MemoryAlertBook();
  private Optional<MemoryHistory> history = Optional.empty();
  private Optional<FraudWatch> watch = Optional.empty();
  private long rows;

  /** What a test says of an entry; the rest is ordinary. */
  record Given(
      String worker,
      String name,
      Region region,
      long person,
      int dose,
      LocalDate day,
      Instant at,
      Optional<TravelDocument> document,
      Optional<Lot> lot,
      boolean exempt) {
    Given at(LocalDate date, double hour) {
      return new Given(
          worker, name, region, person, dose, day, instant(date, hour), document, lot, exempt);
    }

    Given dated(LocalDate date) {
      return new Given(worker, name, region, person, dose, date, at, document, lot, exempt);
    }

    Given of(long other) {
      return new Given(worker, name, region, other, dose, day, at, document, lot, exempt);
    }

    Given dose(int number) {
      return new Given(worker, name, region, person, number, day, at, document, lot, exempt);
    }

    Given in(Region other) {
      return new Given(worker, name, other, person, dose, day, at, document, lot, exempt);
    }

    Given named(String other) {
      return new Given(worker, other, region, person, dose, day, at, document, lot, exempt);
    }

    Given with(String passport) {
      return new Given(
          worker,
          name,
          region,
          person,
          dose,
          day,
          at,
          Optional.of(new TravelDocument(DocumentType.PASSPORT, "GE", passport)),
          lot,
          exempt);
    }

    Given ofLot(Lot own) {
      return new Given(
          worker, name, region, person, dose, day, at, document, Optional.of(own), exempt);
    }

    Given loadingHistory() {
      return new Given(worker, name, region, person, dose, day, at, document, lot, true);
    }
  }

  static Instant instant(LocalDate date, double hour) {
    return Baku.startOf(date).plus(Duration.ofSeconds(Math.round(hour * 3600)));
  }

  /** A first dose of person 1, given and entered at ten o'clock. */
  static Given by(String worker) {
    return new Given(
        worker,
        worker + " full name",
        Region.BAKU,
        1,
        1,
        DAY,
        instant(DAY, 10),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  void delivered(String facility, LocalDate first, int doses) {
    deliveries.put(
        facility + "/" + LOT.product() + "/" + LOT.number(), new Delivered(first, doses));
  }

  /** Enters and looks; gives the entry. */
  WatchedEntry enter(Given given) {
    WatchedEntry entry = entry(given);
    show(new Observation.Entered(entry));
    return entry;
  }

  private WatchedEntry entry(Given given) {
    rows++;
    String[] worker = given.worker().split("/", 2);
    return new WatchedEntry(
        rows,
        new UUID(1, rows),
        1,
        given.dose() == 0 ? RecordKind.TEST : RecordKind.DOSE,
        new EnteringWorker(worker[0], worker[1], given.name()),
        given.region(),
        given.person(),
        given.document(),
        given.lot(),
        given.dose(),
        given.dose() == 0 ? 0 : 2,
        given.day(),
        given.at(),
        given.exempt(),
        true);
  }

  void confirm(WatchedEntry entry, String second, Instant at) {
    show(new Observation.Confirmed(entry, second, at));
  }

  void died(long person, LocalDate day) {
    show(new Observation.DeathKnown(++rows, person, day, instant(DAY.plusDays(20), 1)));
  }

  private void show(Observation seen) {
    if (history.isEmpty()) {
      history = Optional.of(new MemoryHistory(deliveries));
      watch =
          Optional.of(
              new FraudWatch(
                  FraudRules.of(FraudParameters.delivered(), Set.of(DEADLINE)),
                  history.get(),
                  alerts));
    }
    history.get().add(seen);
    watch.get().observe(seen);
  }

  /** The subjects of the alerts of a rule. */
  List<String> alerts(RuleCode rule) {
    return alerts.alerts().stream()
        .filter(alert -> alert.rule() == rule)
        .map(alert -> alert.subject().name())
        .toList();
  }

  /** A month of ordinary work of several colleagues, entered from eight to four. */
  void month(String facility, int colleagues) {
    for (int day = -28; day < 0; day++) {
      for (int worker = 0; worker < colleagues; worker++) {
        for (int hour = 8; hour < 16; hour++) {
          LocalDate date = DAY.plusDays(day);
          enter(by(facility + "/C" + worker).of(1_000_000 + rows).dated(date).at(date, hour));
        }
      }
    }
  }
}
