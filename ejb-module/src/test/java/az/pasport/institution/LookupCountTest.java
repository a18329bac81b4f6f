package az.pasport.institution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LookupCountTest {
  private static final Instant NOW = Instant.parse("2022-03-01T10:00:20Z");
  private static final LookupAllowance ALLOWED = LookupAllowance.ofVerifier(4, 2, 6, 3);

  private final LookupCount count = new LookupCount(NOW);

  @Test
  void minuteEndsWithTheClocksMinute() {
    found(4, NOW);

    assertThat(count.pause(NOW, ALLOWED))
        .contains(new ReachedLookupLimit(LookupLimit.PER_MINUTE, Duration.ofSeconds(40)));
    assertThat(count.pause(NOW.plusSeconds(40), ALLOWED)).isEmpty();
  }

  @Test
  void lookUpsThatFindNothingHaveANarrowerLimit() {
    count.add(NOW);
    count.add(NOW);

    assertThat(count.pause(NOW, ALLOWED))
        .contains(new ReachedLookupLimit(LookupLimit.FAILED_PER_MINUTE, Duration.ofSeconds(40)));
  }

  /** Whoever asks many at once cannot have more unanswered than may find nothing. */
  @Test
  void unansweredLookUpCountsAsFailed() {
    count.add(NOW);
    count.add(NOW);
    assertThat(count.pause(NOW, ALLOWED)).isPresent();

    count.succeed(NOW);

    assertThat(count.pause(NOW, ALLOWED)).isEmpty();
  }

  @Test
  void failedOnesOfADayAreCountedOverItsMinutes() {
    for (int minute = 0; minute < 3; minute++) {
      count.add(NOW.plusSeconds(60L * minute));
    }

    // Until midnight in Baku, which is 20:00 in UTC.
    assertThat(count.pause(NOW.plusSeconds(3600), ALLOWED))
        .contains(
            new ReachedLookupLimit(
                LookupLimit.FAILED_PER_DAY,
                Duration.between(NOW.plusSeconds(3600), Instant.parse("2022-03-01T20:00:00Z"))));
    assertThat(count.pause(Instant.parse("2022-03-01T20:00:00Z"), ALLOWED)).isEmpty();
  }

  @Test
  void dayEndsAtMidnightInBaku() {
    for (int minute = 0; minute < 6; minute++) {
      found(1, NOW.plusSeconds(60L * minute));
    }

    assertThat(count.pause(Instant.parse("2022-03-01T19:59:59Z"), ALLOWED))
        .contains(new ReachedLookupLimit(LookupLimit.PER_DAY, Duration.ofSeconds(1)));
    Instant next = Instant.parse("2022-03-01T20:00:00Z");
    assertThat(count.pause(next, ALLOWED)).isEmpty();
    found(1, next);
    assertThat(count.pause(next, ALLOWED)).isEmpty();
  }

  @Test
  void successOfYesterdayTakesNothingFromToday() {
    Instant last = Instant.parse("2022-03-01T19:59:59Z");
    count.add(last);
    count.add(last.plusSeconds(1));
    count.add(last.plusSeconds(1));
    count.succeed(last);

    assertThat(count.pause(last.plusSeconds(1), ALLOWED))
        .map(ReachedLookupLimit::limit)
        .contains(LookupLimit.FAILED_PER_MINUTE);
  }

  @Test
  void institutionHasNoLimitOfAMinute() {
    LookupAllowance institution = LookupAllowance.ofInstitution(100, 50);
    for (int i = 0; i < 50; i++) {
      count.add(NOW);
    }

    assertThat(count.pause(NOW, institution))
        .map(ReachedLookupLimit::limit)
        .contains(LookupLimit.INSTITUTION_FAILED_PER_DAY);
  }

  private void found(int times, Instant at) {
    for (int i = 0; i < times; i++) {
      count.add(at);
      count.succeed(at);
    }
  }
}
