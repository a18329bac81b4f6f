package az.pasport.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.message.Messages;
import az.pasport.retention.RetentionPeriod;
import java.time.Duration;
import java.time.Period;
import org.junit.jupiter.api.Test;

class DataPageTest {
  private static final Messages TEXTS = Messages.EN;

  @Test
  void saysAPeriodInItsUnit() {
    assertThat(words(Period.ofYears(10))).isEqualTo("years: 10");
    assertThat(words(Period.ofMonths(6))).isEqualTo("months: 6");
    assertThat(words(Period.ofDays(90))).isEqualTo("days: 90");
  }

  @Test
  void saysOtherPeriodsAsTheSettingDoes() {
    assertThat(words(Period.of(1, 6, 0))).isEqualTo("P1Y6M");
    assertThat(DataPage.words(TEXTS, new RetentionPeriod(Duration.ofHours(1000))))
        .isEqualTo("PT1000H");
  }

  private static String words(Period period) {
    return DataPage.words(TEXTS, new RetentionPeriod(period));
  }
}
