package az.pasport.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RoundsTest {
  private final FakeTime time = new FakeTime();

  private Rounds run(int wanted, int limit, int... seconds) {
    var rounds = new Rounds(wanted, time.limit(Duration.ofSeconds(limit)));
    for (int i = 0; rounds.begin(); i++) {
      time.pass(Duration.ofSeconds(seconds[Math.min(i, seconds.length - 1)]));
      rounds.end();
    }
    return rounds;
  }

  @Test
  void takesAsManyAsAreWantedIfTheyFit() {
    Rounds rounds = run(3, 1000, 10);
    assertThat(rounds.done()).isEqualTo(3);
    assertThat(rounds.describe()).isEqualTo("3 rounds");
  }

  @Test
  void stopsBeforeARoundThatWouldEndAfterTheLimit() {
    Rounds rounds = run(5, 35, 10);
    assertThat(rounds.done()).isEqualTo(3);
    assertThat(rounds.describe()).startsWith("3 of 5 rounds").contains("--limit");
  }

  @Test
  void expectsTheNextToTakeATenthLongerThanTheLongest() {
    assertThat(run(3, 40, 5, 15, 5).done()).isEqualTo(3);
    assertThat(run(3, 36, 5, 15, 5).done()).isEqualTo(2);
  }

  @Test
  void saysHowLongARoundTookAndWhatIsLeft() {
    assertThat(run(2, 60, 10, 15).progress()).isEqualTo("round 2 took 15 s, 35 s are left");
  }

  @Test
  void takesTheFirstEvenIfLittleTimeIsLeft() {
    assertThat(run(5, 1, 10).done()).isEqualTo(1);
  }
}
