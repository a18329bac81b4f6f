package az.pasport.revocation;

import az.pasport.startup.ReadAtStart;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How fast bulk revocations work, so that the intake of records goes on beside them. */
@ApplicationScoped
class BulkRevocationSettings implements ReadAtStart {
  private static final int FASTEST = 1_000;

  @Inject
  @ConfigProperty(name = "pasport.bulk-revocation.people-per-second", defaultValue = "50")
  int peoplePerSecond;

  /** Makes the application read the settings when it starts. */
  @Override
  public void read() {}

  /** Throws {@link IllegalStateException} if the setting makes no sense. */
  @PostConstruct
  void check() {
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
