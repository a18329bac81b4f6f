package az.pasport.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How strict the guards against false entries are: for the guards, and for whoever tells of them.
 */
@ApplicationScoped
public class GuardSettings {
  @Inject
  @ConfigProperty(name = "pasport.intake.held-after-days", defaultValue = "7")
  int heldAfterDays;

  @Inject
  @ConfigProperty(name = "pasport.intake.worker-hourly", defaultValue = "120")
  int workerHourly;

  /** Days for which an entry may lie back without a second worker's confirmation. */
  public int heldAfterDays() {
    return heldAfterDays;
  }

  /** Entries of one worker in any hour. */
  public int workerHourly() {
    return workerHourly;
  }
}
