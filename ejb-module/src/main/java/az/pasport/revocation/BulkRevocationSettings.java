package az.pasport.revocation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How fast bulk revocations work, so that the intake of records goes on beside them. */
@ApplicationScoped
class BulkRevocationSettings {
  private static final int FASTEST = 1_000;

  @Inject
  @ConfigProperty(name = "pasport.bulk-revocation.people-per-second", defaultValue = "50")
  int peoplePerSecond;

  /** Throws {@link IllegalStateException} at start if the setting makes no sense. */
  void check(@Observes @Initialized(ApplicationScoped.class) Object start) {
    if (peoplePerSecond < 1 || peoplePerSecond > FASTEST) {
      throw new IllegalStateException(
          "pasport.bulk-revocation.people-per-second must be between 1 and " + FASTEST);
    }
  }

  /** How long to rest after so many people. */
  Duration restAfter(int people) {
    return Duration.ofMillis(people * 1_000L / peoplePerSecond);
  }
}
