package az.pasport.intake;

import static az.pasport.intake.StoredPeople.AYTEN;
import static az.pasport.intake.StoredPeople.BORN;
import static az.pasport.intake.StoredPeople.FROM_BAKU;
import static az.pasport.intake.StoredPeople.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.facility.Facility;
import az.pasport.record.ConfirmationStatus;
import az.pasport.record.HealthRecord;
import az.pasport.record.MedicalEvent;
import az.pasport.time.Baku;
import az.pasport.time.BirthDate;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FraudChecksTest {
  private static final LocalDate TODAY = Baku.dateOf(NOW);
  private static final Facility HELD_TO_EVERY_RULE =
      new Facility() {
        @Override
        public boolean isLoading(Instant now) {
          return false;
        }
      };

  private final FraudChecks checks = new FraudChecks();

  FraudChecksTest() {
    checks.settings = new IntakeSettings();
    checks.settings.heldAfterDays = 7;
    checks.settings.recoveryHeldAfterDays = 35;
  }

  /** Days since the first positive test, and since the case was closed. */
  @ParameterizedTest
  @CsvSource({
    "20, 5, false",
    "35, 7, false",
    "35, 8, true",
    "36, 0, true",
    "150, 0, true",
    "8, 8, true",
    "7, 7, false",
  })
  void aRecoveryIsLateByTheDayThatTheCaseWasClosedAndByItsFirstPositiveTest(
      int positive, int closed, boolean late) {
    assertThat(checks.isLate(recovered(positive, closed), NOW)).isEqualTo(late);
  }

  /** What is on record, what the correction says. */
  @ParameterizedTest
  @CsvSource({
    "20, 5, 150, 5, HELD",
    "20, 5, 30, 5, STANDS",
    "20, 5, 20, 9, HELD",
    "20, 5, 20, 6, STANDS",
    "150, 20, 149, 20, STANDS",
    "150, 20, 150, 19, STANDS",
    "150, 20, 151, 20, HELD",
  })
  void aCorrectionThatMovesADayBackBeyondItsLimitIsHeld(
      int positive, int closed, int positiveNow, int closedNow, ConfirmationStatus standing) {
    HealthRecord onRecord =
        StoredPeople.recorded(
            StoredPeople.submission(AYTEN, BirthDate.of(BORN), recovered(positive, closed)),
            StoredPeople.BAKU);
    assertThat(
            checks.standing(
                FROM_BAKU, HELD_TO_EVERY_RULE, recovered(positiveNow, closedNow), onRecord, NOW))
        .isEqualTo(standing);
  }

  @Test
  void aDoseIsLateByItsDay() {
    assertThat(checks.isLate(dose(7), NOW)).isFalse();
    assertThat(checks.isLate(dose(8), NOW)).isTrue();
  }

  private static MedicalEvent recovered(int positive, int closed) {
    return new MedicalEvent.Recovery(
        TODAY.minusDays(positive), TODAY.minusDays(closed), "Nigar Məmmədova");
  }

  private static MedicalEvent dose(int daysAgo) {
    return StoredPeople.dose(AYTEN, BORN, 1, 2, TODAY.minusDays(daysAgo)).event();
  }
}
