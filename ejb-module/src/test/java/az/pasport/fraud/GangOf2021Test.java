package az.pasport.fraud;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.fraud.evaluation.InventedMonth;
import az.pasport.fraud.evaluation.MonthEvaluation;
import az.pasport.fraud.evaluation.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The story of 2021 on seeds on which nothing was tuned; {@code ./bench fraud} takes a hundred. */
class GangOf2021Test {
  private static final int MOST_FALSE_ALERTS_A_DAY = 5;

  @ParameterizedTest
  @ValueSource(longs = {5001, 5002, 5003})
  void allSellersAreFoundWithFewFalseAlerts(long seed) {
    MonthEvaluation month =
        MonthEvaluation.of(InventedMonth.withFraud(seed), FraudParameters.delivered());

    assertThat(month.isFound(Scheme.GANG)).isTrue();
    assertThat(month.falseAlerts()).isLessThan(MOST_FALSE_ALERTS_A_DAY * InventedMonth.DAYS);
  }

  @Test
  void honestMonthHasFewAlerts() {
    MonthEvaluation month =
        MonthEvaluation.of(InventedMonth.honest(5001), FraudParameters.delivered());

    assertThat(month.alerts()).hasSizeLessThan(MOST_FALSE_ALERTS_A_DAY * InventedMonth.DAYS);
  }
}
