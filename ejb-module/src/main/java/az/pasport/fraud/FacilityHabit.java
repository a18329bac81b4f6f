package az.pasport.fraud;

import az.pasport.time.Baku;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** How a facility worked in the days before a day: who entered how much, at which hours. */
public final class FacilityHabit {
  /** Days that it covers; they fit into the bits of an int. */
  public static final int DAYS = 28;

  private static final int HOURS = 24;

  private final LocalDate until;
  private final Map<String, Worker> workers = new HashMap<>();
  private int entries;

  /** Entries of one worker, and for each hour the days on which there were some. */
  private static final class Worker {
    private int entries;
    private final int[] days = new int[HOURS];
  }

  /**
   * An empty habit.
   *
   * @param until the day, in Baku, before which it ends
   */
  public FacilityHabit(LocalDate until) {
    this.until = until;
  }

  /** Adds an entry; one that is not of its days counts for nothing. */
  public void add(String worker, Instant receivedAt) {
    var local = receivedAt.atZone(Baku.ZONE);
    long back = ChronoUnit.DAYS.between(local.toLocalDate(), until);
    if (back >= 1 && back <= DAYS) {
      Worker known = workers.computeIfAbsent(worker, any -> new Worker());
      known.entries++;
      known.days[local.getHour()] |= 1 << (back - 1);
      entries++;
    }
  }

  /** Entries of all workers. */
  int entries() {
    return entries;
  }

  /** Entries of one worker, by the facility's number. */
  int entriesOf(String worker) {
    Worker known = workers.get(worker);
    return known == null ? 0 : known.entries;
  }

  /** Workers who entered anything. */
  int workers() {
    return workers.size();
  }

  /** Entries of all but one worker. */
  int entriesOfOthers(String worker) {
    return entries - entriesOf(worker);
  }

  /** Days on which others entered something at this hour, or the one before or after. */
  int daysOfOthers(String worker, int hour) {
    int days = 0;
    for (Map.Entry<String, Worker> other : workers.entrySet()) {
      if (!other.getKey().equals(worker)) {
        for (int near = hour - 1; near <= hour + 1; near++) {
          days |= other.getValue().days[Math.floorMod(near, HOURS)];
        }
      }
    }
    return Integer.bitCount(days);
  }
}
