package az.pasport.rules;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.message.Messages;
import az.pasport.wording.ExplanationFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShowingDutyTest {
  private final ShowingDuty duty = ShowingDuty.national();

  @ParameterizedTest(name = "at {0} in Baku: {1}")
  @CsvSource({"2023-03-28T05:59:59, false", "2023-03-28T06:00, true", "2026-11-23T12:00, true"})
  void endedOn28March2023AtSixInBaku(String at, boolean ended) {
    assertThat(duty.hasEndedBy(Histories.baku(at))).isEqualTo(ended);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "az | Sertifikat 28 mart 2023 tarixindən Azərbaycanda tələb olunmur.",
        "en | Not required in Azerbaijan since 28 March 2023.",
        "ru | В Азербайджане сертификат не требуется с 28 марта 2023 года.",
      })
  void isToldInThreeLanguages(String language, String words) {
    var formatter = new ExplanationFormatter(Messages.in(Locale.forLanguageTag(language)));

    assertThat(formatter.dutyEnded(duty)).isEqualTo(words);
    assertThat(formatter.dutyEndedInFull(duty)).startsWith(words + " ").endsWith(".");
  }

  @Test
  void tellsItsSource() {
    assertThat(duty.source()).isNotBlank();
  }
}
