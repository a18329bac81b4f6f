package az.pasport.security;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class WrongSecretLimitTest {
  @Test
  void refusesToStartWhereNoSecretMightBeWrong() {
    var limit = new WrongSecretLimit();
    limit.perMinute = 0;
    assertThatIllegalStateException()
        .isThrownBy(limit::check)
        .withMessage("pasport.intake.wrong-secrets-per-minute is 0: it must be at least 1");
  }
}
