package az.pasport.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class GainLossCounterTest {
  private static final int DAYS = 5;

  private final GainLossCounter counter = new GainLossCounter(DAYS);

  private static BitSet days(int... days) {
    var set = new BitSet();
    for (int day : days) {
      set.set(day);
    }
    return set;
  }

  @Test
  void countsDaysOnlyOneOfTheBooksGives() {
    counter.add(7, days(0, 1, 2), days(2, 4));

    assertThat(counter.byDay(7))
        .containsExactly(
            new Counts(0, 1), new Counts(0, 1), Counts.NONE, Counts.NONE, new Counts(1, 0));
    assertThat(counter.byDay(6)).containsOnly(Counts.NONE);
  }

  @Test
  void countsPersonOnceOnEachSideHoweverManyDays() {
    counter.add(7, days(0, 2), days(1, 3));

    assertThat(counter.people(7)).isEqualTo(new Counts(1, 1));
  }

  @Test
  void countsNobodyWhoseDaysAreTheSame() {
    counter.add(7, days(0, 2), days(0, 2));

    assertThat(counter.people(7)).isEqualTo(Counts.NONE);
    assertThat(counter.byDay(7)).containsOnly(Counts.NONE);
  }

  @Test
  void addsWhatAnotherThreadHasCounted() {
    var other = new GainLossCounter(DAYS);
    counter.add(7, days(), days(0, 1, 2, 3, 4));
    other.add(7, days(), days(4));

    counter.add(other);

    assertThat(counter.people(7)).isEqualTo(new Counts(2, 0));
    assertThat(counter.byDay(7)[4]).isEqualTo(new Counts(2, 0));
    assertThat(counter.byDay(7)[3]).isEqualTo(new Counts(1, 0));
  }
}
