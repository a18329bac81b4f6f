package az.pasport.startup;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.lang.reflect.InvocationTargetException;
import org.junit.jupiter.api.Test;

class StartChecksTest {
  @Test
  void tellsTheReasonAndNotTheContainersWords() {
    var reason = new IllegalArgumentException("pasport.some.number is 0: it must be at least 1");
    ReadAtStart settings =
        () -> {
          throw new IllegalStateException(
              "WELD-000049: Unable to invoke check()", new InvocationTargetException(reason));
        };
    assertThatIllegalStateException()
        .isThrownBy(() -> StartChecks.read(settings))
        .withMessage("Pasport does not start: pasport.some.number is 0: it must be at least 1");
  }

  @Test
  void letsTheServerStartWhereAllMakesSense() {
    assertThatCode(() -> StartChecks.read(() -> {})).doesNotThrowAnyException();
  }
}
