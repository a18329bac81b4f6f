package az.pasport.approval;

import az.pasport.startup.ReadAtStart;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long a request may wait, and how much an official may do without one. */
@ApplicationScoped
class ApprovalSettings implements ReadAtStart {
  private static final int MOST_DAYS = 365;

  @Inject
  @ConfigProperty(name = "pasport.approval.expires-days", defaultValue = "14")
  int expiresDays;

  @Inject Config config;

  /** Makes the application read the settings when it starts. */
  @Override
  public void read() {}

  /** Throws {@link IllegalStateException} if a setting makes no sense. */
  @PostConstruct
  void check() {
    if (expiresDays < 1 || expiresDays > MOST_DAYS) {
      throw new IllegalStateException(
          "pasport.approval.expires-days must be between 1 and " + MOST_DAYS);
    }
    for (UnapprovedActionKind action : UnapprovedActionKind.values()) {
      if (daily(action) < 1) {
        throw new IllegalStateException(
            action.setting() + " is " + daily(action) + ": it must be at least 1");
      }
    }
  }

  /** How often an official may do an action alone within 24 hours. */
  int daily(UnapprovedActionKind action) {
    return config.getOptionalValue(action.setting(), Integer.class).orElse(action.usual());
  }

  Duration life() {
    return Duration.ofDays(expiresDays);
  }
}
