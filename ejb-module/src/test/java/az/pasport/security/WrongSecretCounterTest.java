package az.pasport.security;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.testsupport.SettableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WrongSecretCounterTest {
  private static final String ATTACKER = "192.0.2.7";
  private static final String HOSPITAL = "192.0.2.8";

  private final SettableClock clock = new SettableClock(Instant.parse("2022-02-14T10:00:20Z"));
  private final WrongSecretCounter wrong = new WrongSecretCounter(3, 2, clock);

  @Test
  void addressWaitsForTheNextMinuteAfterTooMany() {
    assertThat(wrong.add(ATTACKER)).isFalse();
    assertThat(wrong.add(ATTACKER)).isFalse();
    assertThat(wrong.pause(ATTACKER)).isEmpty();
    assertThat(wrong.add(ATTACKER)).isTrue();

    assertThat(wrong.pause(ATTACKER)).contains(Duration.ofSeconds(40));
    clock.advance(Duration.ofSeconds(39));
    assertThat(wrong.pause(ATTACKER)).contains(Duration.ofSeconds(1));
    clock.advance(Duration.ofSeconds(1));
    assertThat(wrong.pause(ATTACKER)).isEmpty();
  }

  @Test
  void limitIsReachedOnceAMinute() {
    for (int minute = 0; minute < 2; minute++) {
      assertThat(wrong.add(ATTACKER)).isFalse();
      assertThat(wrong.add(ATTACKER)).isFalse();
      assertThat(wrong.add(ATTACKER)).isTrue();
      assertThat(wrong.add(ATTACKER)).isFalse();
      clock.advance(Duration.ofMinutes(1));
    }
  }

  @Test
  void anotherAddressDoesNotWait() {
    exhaust(ATTACKER);

    assertThat(wrong.pause(HOSPITAL)).isEmpty();
  }

  /** A right secret counts nothing, so many at once, none proved before, are all compared. */
  @Test
  void askingCountsNothing() {
    for (int i = 0; i < 100; i++) {
      assertThat(wrong.pause(HOSPITAL)).isEmpty();
    }
  }

  @Test
  void ofTooManyAddressesThoseSilentLongestAreForgotten() {
    exhaust(ATTACKER);
    wrong.add("192.0.2.9");
    wrong.add("192.0.2.10");

    assertThat(wrong.pause(ATTACKER)).isEmpty();
  }

  private void exhaust(String address) {
    for (int i = 0; i < 3; i++) {
      wrong.add(address);
    }
    assertThat(wrong.pause(address)).isPresent();
  }
}
