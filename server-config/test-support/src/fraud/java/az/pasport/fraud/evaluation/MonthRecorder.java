package az.pasport.fraud.evaluation;

import az.pasport.facility.Region;
import az.pasport.fraud.Observation;
import az.pasport.fraud.WatchedEntry;
import az.pasport.fraud.evaluation.InventedMonth.Delivered;
import az.pasport.person.DocumentType;
import az.pasport.person.TravelDocument;
import az.pasport.record.Lot;
import az.pasport.record.RecordKind;
import az.pasport.time.Baku;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The month in the making: who is there, and what has been entered so far. */
final class MonthRecorder {
  /** Days before the three weeks that are invented in full. */
  static final int BEFORE = 28;

  static final String PRODUCT = "CoronaVac";

  private static final LocalDate EARLIEST = LocalDate.of(2021, 10, 1);
  private static final int STARTS = 120;

  /** A lot is delivered once a fortnight. */
  private static final int LOT_DAYS = 14;

  final Random random;
  final InventedCountryside country;
  final LocalDate firstDay;
  private final long seed;
  private final List<Observation> observations = new ArrayList<>();
  private final Map<String, Delivered> deliveries = new HashMap<>();
  private final Map<UUID, Scheme> planted = new HashMap<>();
  private final Map<Scheme, Set<String>> sellers = new EnumMap<>(Scheme.class);
  private long rows;
  private long people;

  MonthRecorder(long seed) {
    this.seed = seed;
    // Mixed, since the first numbers of neighbouring seeds are alike.
    this.random = new Random(seed * 0x9E3779B97F4A7C15L + 2021);
    this.country = new InventedCountryside(random);
    this.firstDay = EARLIEST.plusDays(random.nextInt(STARTS));
  }

  /** What one entry says, before it is entered. */
  record Content(RecordKind kind, InventedPerson person, int doseNumber, LocalDate happenedOn) {
    static Content dose(InventedPerson person, int number, LocalDate day) {
      return new Content(RecordKind.DOSE, person, number, day);
    }
  }

  boolean chance(double of) {
    return random.nextDouble() < of;
  }

  <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  LocalDate day(int number) {
    return firstDay.plusDays(number);
  }

  Instant at(LocalDate day, double hour) {
    return Baku.startOf(day).plus(Duration.ofSeconds(Math.round(hour * 3600)));
  }

  InventedPerson newPerson(Region home) {
    return new InventedPerson(++people, home, Optional.empty());
  }

  InventedPerson newForeigner(Region home, long passport) {
    return new InventedPerson(
        ++people,
        home,
        Optional.of(
            new TravelDocument(
                DocumentType.PASSPORT, "GE", String.format(Locale.ROOT, "%08d", passport))));
  }

  WatchedEntry enter(InventedWorker worker, Content content, Instant at) {
    return enter(worker, content, lot(worker, content), at);
  }

  WatchedEntry enter(InventedWorker worker, Content content, Optional<Lot> lot, Instant at) {
    content.person().doses = Math.max(content.person().doses, content.doseNumber());
    rows++;
    var entry =
        new WatchedEntry(
            rows,
            new UUID(seed, rows),
            1,
            content.kind(),
            worker.worker(),
            worker.facility().region,
            content.person().number,
            content.person().document,
            lot,
            content.doseNumber(),
            content.doseNumber() == 0 ? 0 : 2,
            content.happenedOn(),
            at,
            false,
            true);
    observations.add(new Observation.Entered(entry));
    return entry;
  }

  /** The lot in use at a facility; its first use makes its delivery. */
  private Optional<Lot> lot(InventedWorker worker, Content content) {
    if (content.doseNumber() == 0) {
      return Optional.empty();
    }
    long fortnight = Math.floorDiv(content.happenedOn().toEpochDay(), LOT_DAYS);
    var lot = new Lot(PRODUCT, "L" + fortnight);
    if (!deliveries.containsKey(InventedMonth.stockOf(worker.facility().code, lot))) {
      // A few delivery notes bear a date of some days after the first use.
      int late = chance(0.05) ? 2 + random.nextInt(2) : 0;
      deliver(worker.facility(), lot, LocalDate.ofEpochDay(fortnight * LOT_DAYS - 1 + late), 5000);
    }
    return Optional.of(lot);
  }

  void deliver(InventedFacility facility, Lot lot, LocalDate first, int doses) {
    deliveries.putIfAbsent(InventedMonth.stockOf(facility.code, lot), new Delivered(first, doses));
  }

  /** Somebody corrects what they typed. */
  void correct(WatchedEntry entry, InventedWorker worker, Instant at) {
    rows++;
    observations.add(
        new Observation.Entered(
            new WatchedEntry(
                rows,
                entry.recordId(),
                2,
                entry.kind(),
                worker.worker(),
                entry.region(),
                entry.person(),
                entry.document(),
                entry.lot(),
                entry.doseNumber(),
                entry.seriesSize(),
                entry.happenedOn(),
                at,
                false,
                true)));
  }

  void confirm(WatchedEntry entry, InventedWorker second, Instant at) {
    observations.add(new Observation.Confirmed(entry, second.worker().number(), at));
  }

  void died(InventedPerson person, LocalDate day, Instant knownAt) {
    observations.add(new Observation.DeathKnown(++rows, person.number, day, knownAt));
  }

  void plant(Scheme scheme, WatchedEntry entry) {
    planted.put(entry.recordId(), scheme);
  }

  void sells(Scheme scheme, InventedWorker worker) {
    sellers.computeIfAbsent(scheme, any -> new HashSet<>()).add(worker.worker().key());
  }

  boolean isSeller(InventedWorker worker) {
    return sellers.values().stream().anyMatch(keys -> keys.contains(worker.worker().key()));
  }

  List<WatchedEntry> entries() {
    return observations.stream().flatMap(MonthRecorder::entry).toList();
  }

  private static Stream<WatchedEntry> entry(Observation seen) {
    return seen.accept(
        new Observation.Visitor<>() {
          @Override
          public Stream<WatchedEntry> entered(WatchedEntry entry) {
            return Stream.of(entry);
          }

          @Override
          public Stream<WatchedEntry> confirmed(Observation.Confirmed any) {
            return Stream.empty();
          }

          @Override
          public Stream<WatchedEntry> death(Observation.DeathKnown any) {
            return Stream.empty();
          }
        });
  }

  Instant end() {
    return Baku.startOf(day(InventedMonth.DAYS));
  }

  InventedMonth finish() {
    Instant from = Baku.startOf(firstDay);
    List<Observation> inTime =
        new ArrayList<>(
            observations.stream()
                .filter(seen -> seen.at().isBefore(end()))
                .sorted(Observation.ORDER)
                .toList());
    dropSurplus(inTime, from);
    return new InventedMonth(seed, inTime, from, deliveries, planted, sellers);
  }

  /** Leaves exactly as many honest entries as a month has; what goes are some of the tests. */
  private void dropSurplus(List<Observation> all, Instant from) {
    List<WatchedEntry> honest =
        all.stream()
            .flatMap(MonthRecorder::entry)
            .filter(entry -> entry.isFirstVersion() && !entry.receivedAt().isBefore(from))
            .filter(entry -> !planted.containsKey(entry.recordId()))
            .toList();
    int surplus = honest.size() - InventedMonth.HONEST_ENTRIES;
    Set<UUID> dropped = new HashSet<>();
    List<WatchedEntry> tests =
        honest.stream().filter(entry -> entry.kind() == RecordKind.TEST).toList();
    if (surplus < 0 || surplus > tests.size()) {
      throw new IllegalStateException(
          "seed " + seed + " gives " + honest.size() + " honest entries");
    }
    for (int i = 0; i < surplus; i++) {
      dropped.add(tests.get((int) ((long) i * tests.size() / surplus)).recordId());
    }
    all.removeIf(seen -> entry(seen).anyMatch(entry -> dropped.contains(entry.recordId())));
  }
}
