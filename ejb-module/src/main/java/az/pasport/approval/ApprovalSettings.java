package az.pasport.approval;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long a request may wait. */
@ApplicationScoped
class ApprovalSettings {
  private static final int MOST_DAYS = 365;

  @Inject
  @ConfigProperty(name = "pasport.approval.expires-days", defaultValue = "14")
  int expiresDays;

  /**
   * Looks whether the setting makes sense.
   *
   * @throws IllegalStateException if it does not
   */
  @PostConstruct
  void check() {
    if (expiresDays < 1 || expiresDays > MOST_DAYS) {
      throw new IllegalStateException(
          "pasport.approval.expires-days must be between 1 and " + MOST_DAYS);
    }
  }

  Duration life() {
    return Duration.ofDays(expiresDays);
  }
}
