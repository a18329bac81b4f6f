package az.pasport.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WarmUpTest {
  private static WarmUp after(double... millisecondsPerRecord) {
    var warmUp = new WarmUp(3);
    for (double used : millisecondsPerRecord) {
      warmUp.add(used);
    }
    return warmUp;
  }

  @Test
  void goesOnWhileLessAndLessIsNeeded() {
    assertThat(after(10, 8, 6, 5, 4).isOver()).isFalse();
  }

  @Test
  void isOverWhenSeveralTurnsInARowGainedNothing() {
    assertThat(after(10, 5, 5.2, 4.9).isOver()).isFalse();
    assertThat(after(10, 5, 5.2, 4.9, 5.1).isOver()).isTrue();
  }

  @Test
  void countsAnewAfterALateGain() {
    assertThat(after(10, 5, 5, 5, 4, 4).isOver()).isFalse();
  }

  @Test
  void saysHowMuchFasterTheServerWasGetting() {
    assertThat(after(50, 12, 10, 6, 5).gain()).isCloseTo(100, within(0.1));
    assertThat(after(10, 8).gain()).isCloseTo(25, within(0.1));
  }

  @Test
  void saysNoGainIfTheServerGotSlower() {
    assertThat(after(5, 5, 6, 6).gain()).isZero();
  }

  @Test
  void cannotSayAGainByASingleTurn() {
    assertThat(after(5).gain()).isInfinite();
  }
}
