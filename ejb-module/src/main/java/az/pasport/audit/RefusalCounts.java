package az.pasport.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts refusals by minute, so that somebody who is refused a million times makes two entries a
 * minute and not a million: one at the first refusal, one with the number of the others once the
 * minute is over.
 *
 * <p>Of one minute {@link #MOST} different refusals are told apart; what comes beyond that, from
 * the addresses of a botnet, is counted by kind alone. So a minute makes at most {@code 2 * (MOST +
 * kinds)} entries on a node. ADR 27 has the reasons.
 */
final class RefusalCounts {
  static final int MOST = 200;

  private Instant minute = Instant.MIN;
  private Map<RefusedAction, Integer> current = new HashMap<>();
  private Map<RefusedAction, Integer> finished = new HashMap<>();

  /**
   * @return what is to be written now, if it is the first of its kind in this minute; else empty:
   *     it is part of a later count
   */
  synchronized Map<RefusedAction, Integer> add(RefusedAction action, Instant now) {
    turnTo(now);
    RefusedAction counted = room(current, action);
    if (current.containsKey(counted)) {
      current.merge(counted, 1, Integer::sum);
      return Map.of();
    }
    current.put(counted, 0);
    return Map.of(counted, 1);
  }

  /** Takes the counts of the minutes that are over. */
  synchronized Map<RefusedAction, Integer> takeFinished(Instant now) {
    turnTo(now);
    Map<RefusedAction, Integer> taken = finished;
    finished = new HashMap<>();
    return taken;
  }

  /** Takes all counts, the current minute's too: the application ends. */
  synchronized Map<RefusedAction, Integer> takeAll() {
    turnTo(Instant.MAX);
    return takeFinished(Instant.MAX);
  }

  /** Counts again what could not be written. */
  synchronized void giveBack(Map<RefusedAction, Integer> counts) {
    counts.forEach((action, times) -> current.merge(room(current, action), times, Integer::sum));
  }

  private static RefusedAction room(Map<RefusedAction, Integer> counts, RefusedAction action) {
    return counts.containsKey(action) || counts.size() < MOST
        ? action
        : RefusedAction.ofMany(action.kind());
  }

  private void turnTo(Instant now) {
    Instant minuteOfNow = now.equals(Instant.MAX) ? now : now.truncatedTo(ChronoUnit.MINUTES);
    if (minuteOfNow.equals(minute)) {
      return;
    }
    current.values().removeIf(times -> times == 0);
    current.forEach((action, times) -> finished.merge(room(finished, action), times, Integer::sum));
    minute = minuteOfNow;
    current = new HashMap<>();
  }
}
