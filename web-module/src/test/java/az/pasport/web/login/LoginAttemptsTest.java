package az.pasport.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginAttemptsTest {
  private static final Instant NOW = Instant.parse("2022-03-01T10:00:00Z");
  private static final int LARGEST_COOKIE = 4096;

  private static final LoginAttempt FRESH =
      LoginAttempt.fresh(LoginRealm.STAFF, "/staff/", "az", NOW);

  private final LoginAttempt attempt =
      LoginAttempt.to(LoginRealm.CITIZENS, "/cabinet/test?lang=en", "az", false, NOW);

  @Test
  void comesBackFromTheCookie() {
    LoginAttempts kept = LoginAttempts.parse(LoginAttempts.NONE.with(attempt).text());

    assertThat(kept.find(LoginRealm.CITIZENS, attempt.state(), NOW)).contains(attempt);
    assertThat(
            LoginAttempts.parse(kept.with(FRESH).text()).find(LoginRealm.STAFF, FRESH.state(), NOW))
        .contains(FRESH);
    assertThat(kept.find(LoginRealm.CITIZENS, "another", NOW)).isEmpty();
    assertThat(kept.without(attempt.state()).open()).isEmpty();
  }

  /** RFC 9700, section 4.4: the mix-up attack. */
  @Test
  void isNoneAtTheOtherPortalsCallback() {
    LoginAttempts kept = LoginAttempts.NONE.with(attempt).with(FRESH);

    assertThat(kept.find(LoginRealm.STAFF, attempt.state(), NOW)).isEmpty();
    assertThat(kept.find(LoginRealm.CITIZENS, FRESH.state(), NOW)).isEmpty();
  }

  @Test
  void endsAfterFifteenMinutes() {
    LoginAttempts kept = LoginAttempts.NONE.with(attempt);
    Instant end = NOW.plus(Duration.ofMinutes(15));

    assertThat(kept.find(LoginRealm.CITIZENS, attempt.state(), end)).isPresent();
    assertThat(kept.find(LoginRealm.CITIZENS, attempt.state(), end.plusSeconds(1))).isEmpty();
  }

  @Test
  void forgetsTheOldestTab_andFitsACookieAlways() {
    LoginAttempts kept = LoginAttempts.NONE.with(attempt);
    for (int tab = 0; tab < 5; tab++) {
      kept =
          kept.with(LoginAttempt.to(LoginRealm.CITIZENS, "/" + "a".repeat(299), "az", false, NOW));
    }

    assertThat(kept.find(LoginRealm.CITIZENS, attempt.state(), NOW)).isEmpty();
    assertThat(kept.open()).hasSize(4);
    // Signed, in Base64.
    assertThat(kept.text().length() * 4 / 3 + 100).isLessThan(LARGEST_COOKIE - 200);
    assertThat(LoginAttempts.parse(kept.text())).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "~~~~~~~~~~~~",
        "a.b.c.1.x",
        "aaaaaaaaaaaaaaaaaaaaaaaa.bbbbbbbbbbbbbbbbbbbbbbbb.cccccccccccccccccccccccc.-1.00C.Lw",
        "aaaaaaaaaaaaaaaaaaaaaaaa.bbbbbbbbbbbbbbbbbbbbbbbb.cccccccccccccccccccccccc.1.00C.L",
        "aaaaaaaaaaaaaaaaaaaaaaaa.bbbbbbbbbbbbbbbbbbbbbbbb.cccccccccccccccccccccccc.9999999999999.00C.Lw",
        "aaaaaaaaaaaaaaaaaaaaaaaa.bbbbbbbbbbbbbbbbbbbbbbbb.cccccccccccccccccccccccc.1.02C.Lw",
        "aaaaaaaaaaaaaaaaaaaaaaaa.bbbbbbbbbbbbbbbbbbbbbbbb.cccccccccccccccccccccccc.1.00.Lw",
        "aaaaaaaaaaaaaaaaaaaaaaaa.bbbbbbbbbbbbbbbbbbbbbbbb.cccccccccccccccccccccccc.1.00X.Lw",
        "\u0000\uD800"
      })
  void readsNothingOutOfWhatItDidNotWrite(String cookie) {
    assertThat(LoginAttempts.parse(cookie).open()).isEmpty();
  }
}
