package az.pasport.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimeLimitTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final FakeTime time = new FakeTime();

  @Test
  void isOverWhenItsTimeHasPassed() {
    TimeLimit limit = time.limit(MINUTE.multipliedBy(2));
    time.pass(MINUTE);
    assertThat(limit.left()).isEqualTo(MINUTE);
    assertThat(limit.isOver()).isFalse();
    time.pass(MINUTE);
    assertThat(limit.isOver()).isTrue();
  }

  @Test
  void isNeverLessThanOver() {
    TimeLimit limit = time.limit(MINUTE);
    time.pass(MINUTE.multipliedBy(3));
    assertThat(limit.left()).isZero();
  }

  @Test
  void isOverAtOnceIfBuildingTookLonger() {
    assertThat(time.limit(MINUTE.minus(MINUTE.multipliedBy(2))).isOver()).isTrue();
  }

  @Test
  void sharesWhatIsLeftAndNotWhatThereWas() {
    TimeLimit limit = time.limit(MINUTE.multipliedBy(10));
    time.pass(MINUTE.multipliedBy(5));
    assertThat(limit.share(0.4).left()).isEqualTo(MINUTE.multipliedBy(2));
  }

  @Test
  void leavesTimeForWhatComesAfterwards() {
    TimeLimit limit = time.limit(MINUTE.multipliedBy(2)).earlier(MINUTE);
    time.pass(MINUTE);
    assertThat(limit.isOver()).isTrue();
  }

  @Test
  void isNotExtendedByALongerOne() {
    TimeLimit limit = time.limit(MINUTE);
    assertThat(limit.atMost(MINUTE.multipliedBy(2)).left()).isEqualTo(MINUTE);
    assertThat(limit.atMost(MINUTE.dividedBy(2)).left()).isEqualTo(MINUTE.dividedBy(2));
  }
}
