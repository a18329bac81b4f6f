package az.pasport.intake;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How often a facility may be told that a submission differs from what is on record. */
@ApplicationScoped
public class MismatchSettings {
  @Inject
  @ConfigProperty(name = "pasport.intake.mismatches-hourly", defaultValue = "20")
  int hourly;

  @Inject
  @ConfigProperty(name = "pasport.intake.mismatches-hourly-facility", defaultValue = "100")
  int facilityHourly;

  @Inject
  @ConfigProperty(name = "pasport.intake.mismatches-person", defaultValue = "3")
  int ofPerson;

  /** Makes the application read the settings when it starts. */
  void read(@Observes @Initialized(ApplicationScoped.class) Object start) {}

  @PostConstruct
  void check() {
    atLeast(1, hourly, "pasport.intake.mismatches-hourly");
    atLeast(hourly, facilityHourly, "pasport.intake.mismatches-hourly-facility");
    atLeast(1, ofPerson, "pasport.intake.mismatches-person");
  }

  private static void atLeast(int least, int value, String name) {
    if (value < least) {
      throw new IllegalStateException(name + " is " + value + ": it must be at least " + least);
    }
  }

  /** Mismatches that one worker of a facility may be told in any hour. */
  public int hourly() {
    return hourly;
  }

  /**
   * Mismatches that all workers of a facility together may be told in any hour. A sender who proves
   * the facility alone may name any worker, so the limit of a worker would not stop it.
   */
  public int facilityHourly() {
    return facilityHourly;
  }

  /**
   * How often a facility may be told of a mismatch about one person, in {@link PersonMismatches}'
   * time.
   */
  public int ofPerson() {
    return ofPerson;
  }
}
