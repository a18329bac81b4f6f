package az.pasport.lookup;

import az.pasport.startup.ReadAtStart;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How long an answer about a person takes at least: longer than finding one and checking their
 * certificates does, so that the time tells nothing.
 */
@ApplicationScoped
class MinimumAnswerTime implements ReadAtStart {
  private static final String SETTING = "pasport.verifier.answer-millis";
  private static final int MOST = 10_000;

  @Inject
  @ConfigProperty(name = SETTING, defaultValue = "300")
  int millis;

  @Inject Clock clock;

  /** Makes the application read the setting when it starts. */
  @Override
  public void read() {}

  @PostConstruct
  void check() {
    if (millis < 0 || millis > MOST) {
      throw new IllegalStateException(SETTING + " is " + millis + ": 0 to " + MOST);
    }
  }

  /** When an answer to a request of now may be given. */
  Instant end() {
    return clock.instant().plusMillis(millis);
  }

  /** Waits until then, outside any transaction. */
  void await(Instant end) {
    Duration rest = Duration.between(clock.instant(), end);
    if (!rest.isNegative()) {
      try {
        Thread.sleep(Math.min(rest.plusNanos(999_999).toMillis(), MOST));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
