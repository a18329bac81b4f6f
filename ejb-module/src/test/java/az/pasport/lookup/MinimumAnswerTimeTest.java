package az.pasport.lookup;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MinimumAnswerTimeTest {
  @ParameterizedTest
  @ValueSource(ints = {-1, 10_001})
  void refusesToStartWithATimeThatNobodyWouldWait(int millis) {
    assertThatIllegalStateException()
        .isThrownBy(() -> check(millis))
        .withMessage("pasport.verifier.answer-millis is " + millis + ": 0 to 10000");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 10_000})
  void takesItsBounds(int millis) {
    assertThatCode(() -> check(millis)).doesNotThrowAnyException();
  }

  private static void check(int millis) {
    var time = new MinimumAnswerTime();
    time.millis = millis;
    time.check();
  }
}
