package az.pasport.web.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import az.pasport.person.Fin;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A portal that re-uses its session silently, and what an attacker can make of that. */
class LoginAttemptTest {
  private static final Instant ASKED = Instant.parse("2026-01-15T05:00:00Z");
  private static final Instant NOW = ASKED.plusSeconds(40);
  private static final Instant HOURS_AGO = ASKED.minus(Duration.ofHours(3));

  private static final LoginAttempt ORDINARY =
      LoginAttempt.to(LoginRealm.CITIZENS, "/staff/", "az", false, ASKED);
  private static final LoginAttempt FRESH =
      LoginAttempt.fresh(LoginRealm.CITIZENS, "/staff/", "az", ASKED);

  @Test
  void ordinaryLoginIsAsOldAsTheProofAtThePortal() throws Exception {
    assertThat(ORDINARY.provenAt(person(NOW, HOURS_AGO), NOW)).isEqualTo(HOURS_AGO);
  }

  @Test
  void ordinaryLoginOfUnknownAgeIsNeverFresh() throws Exception {
    assertThat(ORDINARY.provenAt(person(NOW, null), NOW)).isEqualTo(LoggedInPerson.NEVER);
  }

  @Test
  void portalThatWasToAskAndSaysNoTimeIsTakenAtItsWord() throws Exception {
    assertThat(FRESH.provenAt(person(NOW, null), NOW)).isEqualTo(NOW);
  }

  @Test
  void refusesAsFreshWhatThePortalProvedHoursAgo() {
    fails(person(NOW, HOURS_AGO));
  }

  @Test
  void refusesAsFreshATokenIssuedBeforeItWasAskedFor() {
    fails(person(HOURS_AGO, null));
    fails(person(null, null));
  }

  @Test
  void toleratesAMinuteBetweenTheClocks_butNoneOfItLengthensTheFreshTime() throws Exception {
    Instant behind = ASKED.minusSeconds(50);
    assertThat(FRESH.provenAt(person(behind, behind), NOW)).isEqualTo(behind);
    Instant ahead = NOW.plusSeconds(50);
    assertThat(FRESH.provenAt(person(ahead, ahead), NOW)).isEqualTo(NOW);
  }

  private static void fails(VerifiedPerson person) {
    assertThatExceptionOfType(LoginFailed.class)
        .isThrownBy(() -> FRESH.provenAt(person, NOW))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(LoginFailed.Reason.NOT_FRESH));
  }

  private static VerifiedPerson person(
      @org.jspecify.annotations.Nullable Instant issuedAt,
      @org.jspecify.annotations.Nullable Instant authenticatedAt) {
    return new VerifiedPerson(
        new Fin("8MRK3UB"),
        Optional.empty(),
        LoginMeans.ASAN_IMZA,
        Set.of("operator"),
        Optional.ofNullable(issuedAt),
        Optional.ofNullable(authenticatedAt));
  }
}
