package az.pasport.fraud.evaluation;

import az.pasport.fraud.EnteringWorker;
import az.pasport.fraud.EntryHistory;
import az.pasport.fraud.FacilityHabit;
import az.pasport.fraud.Observation;
import az.pasport.fraud.WatchedEntry;
import az.pasport.record.Lot;
import az.pasport.time.Baku;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A month's history in memory, which grows with each observation. */
public final class MemoryHistory implements EntryHistory, Observation.Visitor<MemoryHistory> {
  private final Map<String, InventedMonth.Delivered> deliveries;
  private final Map<Long, List<WatchedEntry>> byPerson = new HashMap<>();
  private final Map<String, List<WatchedEntry>> byWorker = new HashMap<>();
  private final Map<String, List<WatchedEntry>> byFacility = new HashMap<>();
  private final Map<String, List<String>> byName = new HashMap<>();
  private final Map<String, Integer> used = new HashMap<>();
  private final Map<Long, LocalDate> deaths = new HashMap<>();
  private final Map<String, FacilityHabit> habits = new HashMap<>();

  /** An empty history with these deliveries, by {@code CODE/product/lot}. */
  public MemoryHistory(Map<String, InventedMonth.Delivered> deliveries) {
    this.deliveries = Map.copyOf(deliveries);
  }

  /** Takes an observation into the history; before the rules look at it. */
  public void add(Observation seen) {
    seen.accept(this);
  }

  @Override
  public MemoryHistory entered(WatchedEntry entry) {
    EnteringWorker worker = entry.worker();
    byPerson.computeIfAbsent(entry.person(), any -> new ArrayList<>()).add(entry);
    if (entry.isFirstVersion()) {
      List<WatchedEntry> own = byWorker.computeIfAbsent(worker.key(), any -> new ArrayList<>());
      if (own.isEmpty()) {
        byName.computeIfAbsent(worker.name(), any -> new ArrayList<>()).add(worker.key());
      }
      own.add(entry);
      byFacility.computeIfAbsent(entry.facility(), any -> new ArrayList<>()).add(entry);
      entry.lot().ifPresent(lot -> used.merge(stock(entry.facility(), lot), 1, Integer::sum));
    }
    return this;
  }

  @Override
  public MemoryHistory confirmed(Observation.Confirmed confirmation) {
    return this;
  }

  @Override
  public MemoryHistory death(Observation.DeathKnown death) {
    deaths.put(death.person(), death.diedOn());
    return this;
  }

  @Override
  public List<WatchedEntry> ofPersonBefore(WatchedEntry entry) {
    return latest(
        byPerson.getOrDefault(entry.person(), List.of()).stream()
            .filter(other -> other.isBefore(entry))
            .toList());
  }

  @Override
  public List<WatchedEntry> ofPerson(long person) {
    return latest(byPerson.getOrDefault(person, List.of()));
  }

  private static List<WatchedEntry> latest(Collection<WatchedEntry> versions) {
    Map<UUID, WatchedEntry> latest = new LinkedHashMap<>();
    versions.forEach(version -> latest.put(version.recordId(), version));
    return List.copyOf(latest.values());
  }

  @Override
  public List<WatchedEntry> ofWorkerBefore(WatchedEntry entry, Duration within) {
    return before(byWorker.getOrDefault(entry.worker().key(), List.of()), entry, within);
  }

  @Override
  public List<WatchedEntry> ofNamesakesBefore(WatchedEntry entry, Duration within) {
    return byName.getOrDefault(entry.worker().name(), List.of()).stream()
        .map(byWorker::get)
        .filter(entries -> !entries.get(0).facility().equals(entry.facility()))
        .flatMap(entries -> before(entries, entry, within).stream())
        .toList();
  }

  /** From the end: lists are in the order of receipt. */
  private static List<WatchedEntry> before(
      List<WatchedEntry> entries, WatchedEntry entry, Duration within) {
    Instant since = entry.receivedAt().minus(within);
    List<WatchedEntry> found = new ArrayList<>();
    for (int i = entries.size() - 1; i >= 0; i--) {
      WatchedEntry other = entries.get(i);
      if (other.receivedAt().isBefore(since)) {
        break;
      }
      if (other.isBefore(entry)) {
        found.add(other);
      }
    }
    return found;
  }

  /** Only days that are over count, so a day's habit does not change any more. */
  @Override
  public FacilityHabit habit(String facility, LocalDate day) {
    return habits.computeIfAbsent(
        facility + "@" + day,
        any -> {
          var habit = new FacilityHabit(day);
          Instant since = Baku.startOf(day.minusDays(FacilityHabit.DAYS));
          List<WatchedEntry> entries = byFacility.getOrDefault(facility, List.of());
          for (int i = entries.size() - 1; i >= 0; i--) {
            WatchedEntry entry = entries.get(i);
            if (entry.receivedAt().isBefore(since)) {
              break;
            }
            habit.add(entry.worker().number(), entry.receivedAt());
          }
          return habit;
        });
  }

  @Override
  public LotSupply supply(String facility, Lot lot) {
    String stock = stock(facility, lot);
    Optional<InventedMonth.Delivered> delivered = Optional.ofNullable(deliveries.get(stock));
    return new LotSupply(
        delivered.map(InventedMonth.Delivered::first),
        delivered.map(InventedMonth.Delivered::doses).orElse(0),
        used.getOrDefault(stock, 0));
  }

  @Override
  public Optional<LocalDate> diedOn(long person) {
    return Optional.ofNullable(deaths.get(person));
  }

  private static String stock(String facility, Lot lot) {
    return InventedMonth.stockOf(facility, lot);
  }
}
