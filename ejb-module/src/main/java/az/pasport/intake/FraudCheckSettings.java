package az.pasport.intake;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How strict {@link FraudChecks} are. The contract page shows these settings, too. */
@ApplicationScoped
public class FraudCheckSettings {
  @Inject
  @ConfigProperty(name = "pasport.intake.held-after-days", defaultValue = "7")
  int heldAfterDays;

  @Inject
  @ConfigProperty(name = "pasport.intake.recovery-held-after-days", defaultValue = "35")
  int recoveryHeldAfterDays;

  @Inject
  @ConfigProperty(name = "pasport.intake.worker-hourly", defaultValue = "120")
  int workerHourly;

  /** Makes the application read the settings when it starts. */
  void read(@Observes @Initialized(ApplicationScoped.class) Object start) {}

  @PostConstruct
  void check() {
    atLeast(0, heldAfterDays, "pasport.intake.held-after-days");
    atLeast(0, recoveryHeldAfterDays, "pasport.intake.recovery-held-after-days");
    atLeast(1, workerHourly, "pasport.intake.worker-hourly");
  }

  private static void atLeast(int least, int value, String name) {
    if (value < least) {
      throw new IllegalStateException(name + " is " + value + ": it must be at least " + least);
    }
  }

  /** Days for which an entry may lie back without a second worker's confirmation. */
  public int heldAfterDays() {
    return heldAfterDays;
  }

  /**
   * Days for which the first positive test of a recovery may lie back without a second worker's
   * confirmation.
   */
  public int recoveryHeldAfterDays() {
    return recoveryHeldAfterDays;
  }

  /** Entries of one worker in any hour. */
  public int workerHourly() {
    return workerHourly;
  }
}
