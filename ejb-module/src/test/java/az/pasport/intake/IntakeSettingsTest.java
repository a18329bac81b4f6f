package az.pasport.intake;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntakeSettingsTest {
  /** Held after days, the same for recoveries, then the limits of entries and mismatches. */
  @ParameterizedTest
  @CsvSource({
    "-1, 35, 120, 20, 100, 3, held-after-days is -1: it must be at least 0",
    "7, -1, 120, 20, 100, 3, recovery-held-after-days is -1: it must be at least 0",
    "7, 35, 0, 20, 100, 3, worker-hourly is 0: it must be at least 1",
    "7, 35, 120, 0, 100, 3, mismatches-hourly is 0: it must be at least 1",
    "7, 35, 120, 20, 19, 3, mismatches-hourly-facility is 19: it must be at least 20",
    "7, 35, 120, 20, 100, 0, mismatches-person is 0: it must be at least 1"
  })
  void refusesToStartWithALimitThatMakesNoSense(
      int held, int recovery, int entries, int worker, int facility, int person, String message) {
    IntakeSettings settings = settings(held, recovery, entries, worker, facility, person);
    assertThatIllegalStateException()
        .isThrownBy(settings::check)
        .withMessage("pasport.intake." + message);
  }

  @Test
  void takesTheNarrowestLimits() {
    assertThatCode(settings(0, 0, 1, 1, 1, 1)::check).doesNotThrowAnyException();
  }

  private static IntakeSettings settings(
      int held, int recovery, int entries, int worker, int facility, int person) {
    var settings = new IntakeSettings();
    settings.heldAfterDays = held;
    settings.recoveryHeldAfterDays = recovery;
    settings.workerHourly = entries;
    settings.mismatchesHourly = worker;
    settings.mismatchesOfFacility = facility;
    settings.mismatchesOfPerson = person;
    return settings;
  }
}
