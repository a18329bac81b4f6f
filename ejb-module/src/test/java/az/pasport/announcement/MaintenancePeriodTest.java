package az.pasport.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaintenancePeriodTest {
  private static final Instant SHOWN = Instant.parse("2026-12-01T08:00:00Z");
  private static final Instant BEGINS = Instant.parse("2026-12-02T22:00:00Z");
  private static final Instant ENDS = Instant.parse("2026-12-03T00:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "2026-12-01T07:59:59Z, false",
    "2026-12-01T08:00:00Z, true",
    "2026-12-02T23:59:59Z, true",
    "2026-12-03T00:00:00Z, false"
  })
  void isShownFromItsFirstMomentUntilTheMaintenanceEnds(Instant now, boolean shown) {
    assertThat(new MaintenancePeriod(SHOWN, BEGINS, ENDS).isShownAt(now)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-02T22:01:00Z, 2026-12-02T22:00:00Z, 2026-12-03T00:00:00Z, SHOWN_LATE",
    "2026-12-01T08:00:00Z, 2026-12-02T22:00:00Z, 2026-12-02T22:00:00Z, ENDS_EARLY",
    "2026-12-01T08:00:00Z, 2026-12-02T22:00:00Z, 2026-12-02T22:00:59Z, ENDS_EARLY",
    "2026-12-01T08:00:00Z, 2027-01-30T07:00:00Z, 2027-01-30T08:01:00Z, TOO_LONG"
  })
  void namesWhyThreeMomentsMakeNoPeriod(
      Instant shown, Instant begins, Instant ends, MaintenancePeriod.Fault fault) {
    assertThatThrownBy(() -> new MaintenancePeriod(shown, begins, ends))
        .isInstanceOfSatisfying(
            MaintenancePeriod.FaultyPeriod.class,
            refused -> assertThat(refused.fault()).isEqualTo(fault));
  }

  @Test
  void mayBeShownFromTheMomentAtWhichItBeginsAndLastSixtyDays() {
    Instant longest = BEGINS.plus(MaintenancePeriod.LONGEST);
    assertThat(new MaintenancePeriod(BEGINS, BEGINS, longest).ends()).isEqualTo(longest);
  }
}
