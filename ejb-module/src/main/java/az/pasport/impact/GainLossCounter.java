package az.pasport.impact;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Gains and losses as they are counted. Its size depends on the days and the groups, never on the
 * number of people: a row of days adds one where it begins and takes one away where it ends. Not
 * for several threads: each fills its own, and they are added up.
 */
final class GainLossCounter {
  private final int days;
  private final long[] gainChanges;
  private final long[] loseChanges;
  private final long[] gainPeople;
  private final long[] losePeople;

  GainLossCounter(int days) {
    this.days = days;
    // One more day, on which what lasts to the end of the period ends.
    int size = PopulationGroup.ALL.size() * (days + 1);
    gainChanges = new long[size];
    loseChanges = new long[size];
    gainPeople = new long[PopulationGroup.ALL.size()];
    losePeople = new long[PopulationGroup.ALL.size()];
  }

  /** Adds one person's days without the draft, and with it. */
  void add(int group, BitSet without, BitSet with) {
    if (without.equals(with)) {
      return;
    }
    add(group, less(with, without), gainChanges, gainPeople);
    add(group, less(without, with), loseChanges, losePeople);
  }

  private static BitSet less(BitSet days, BitSet others) {
    BitSet rest = (BitSet) days.clone();
    rest.andNot(others);
    return rest;
  }

  private void add(int group, BitSet due, long[] changes, long[] people) {
    if (due.isEmpty()) {
      return;
    }
    people[group]++;
    int row = group * (days + 1);
    for (int day = due.nextSetBit(0); day >= 0; ) {
      int end = due.nextClearBit(day);
      changes[row + day]++;
      changes[row + end]--;
      day = due.nextSetBit(end);
    }
  }

  /** Adds what another thread has counted. */
  void add(GainLossCounter other) {
    add(gainChanges, other.gainChanges);
    add(loseChanges, other.loseChanges);
    add(gainPeople, other.gainPeople);
    add(losePeople, other.losePeople);
  }

  private static void add(long[] sums, long[] more) {
    Arrays.setAll(sums, i -> sums[i] + more[i]);
  }

  /** The people of a group who gain or lose on at least one day; each counts once on each side. */
  Counts people(int group) {
    return new Counts(gainPeople[group], losePeople[group]);
  }

  /** A group's counts, day by day. */
  Counts[] byDay(int group) {
    var counts = new Counts[days];
    Counts sum = Counts.NONE;
    for (int day = 0; day < days; day++) {
      int place = group * (days + 1) + day;
      sum = sum.plus(new Counts(gainChanges[place], loseChanges[place]));
      counts[day] = sum;
    }
    return counts;
  }
}
