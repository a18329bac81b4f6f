package az.pasport.intake;

import az.pasport.startup.ReadAtStart;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How strict {@link FraudChecks} are, and how often a facility may be told that a submission
 * differs from what is on record. The contract page shows these settings, too.
 */
@ApplicationScoped
public class IntakeSettings implements ReadAtStart {
  @Inject
  @ConfigProperty(name = "pasport.intake.held-after-days", defaultValue = "7")
  int heldAfterDays;

  @Inject
  @ConfigProperty(name = "pasport.intake.recovery-held-after-days", defaultValue = "35")
  int recoveryHeldAfterDays;

  @Inject
  @ConfigProperty(name = "pasport.intake.worker-hourly", defaultValue = "120")
  int workerHourly;

  @Inject
  @ConfigProperty(name = "pasport.intake.mismatches-hourly", defaultValue = "20")
  int mismatchesHourly;

  @Inject
  @ConfigProperty(name = "pasport.intake.mismatches-hourly-facility", defaultValue = "100")
  int mismatchesOfFacility;

  @Inject
  @ConfigProperty(name = "pasport.intake.mismatches-person", defaultValue = "3")
  int mismatchesOfPerson;

  /** Makes the application read the settings when it starts. */
  @Override
  public void read() {}

  @PostConstruct
  void check() {
    atLeast(0, heldAfterDays, "held-after-days");
    atLeast(0, recoveryHeldAfterDays, "recovery-held-after-days");
    atLeast(1, workerHourly, "worker-hourly");
    atLeast(1, mismatchesHourly, "mismatches-hourly");
    atLeast(mismatchesHourly, mismatchesOfFacility, "mismatches-hourly-facility");
    atLeast(1, mismatchesOfPerson, "mismatches-person");
  }

  private static void atLeast(int least, int value, String name) {
    if (value < least) {
      throw new IllegalStateException(
          "pasport.intake." + name + " is " + value + ": it must be at least " + least);
    }
  }

  /** Days for which an entry may lie back without a second worker's confirmation. */
  public int heldAfterDays() {
    return heldAfterDays;
  }

  /** The same days for the first positive test of a recovery. */
  public int recoveryHeldAfterDays() {
    return recoveryHeldAfterDays;
  }

  /** Entries of one worker in any hour. */
  public int workerHourly() {
    return workerHourly;
  }

  /** Mismatches that one worker of a facility may be told in any hour. */
  public int mismatchesHourly() {
    return mismatchesHourly;
  }

  /**
   * Mismatches that all workers of a facility together may be told in any hour. A sender who proves
   * the facility alone may name any worker, so the limit of a worker would not stop it.
   */
  int mismatchesOfFacility() {
    return mismatchesOfFacility;
  }

  /** Mismatches about one person that a facility may be told, in {@link PersonMismatches}' time. */
  int mismatchesOfPerson() {
    return mismatchesOfPerson;
  }
}
