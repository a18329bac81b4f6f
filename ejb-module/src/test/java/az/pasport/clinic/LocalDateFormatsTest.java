package az.pasport.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalDateFormatsTest {
  @ParameterizedTest
  @CsvSource({
    "14.02.2022, 2022-02-14",
    "4.2.2022, 2022-02-04",
    "14.02.2022 09:30, 2022-02-14",
    "2022-02-14 00:00, 2022-02-14",
    "2022-02-14, 2022-02-14",
    "31.02.2022, 2022-02-31"
  })
  void writesADayAsTheContractDoes(String written, String sent) {
    assertThat(LocalDateFormats.date(written)).isEqualTo(sent);
  }

  @ParameterizedTest
  @CsvSource({
    "14.02.2022 09:30, 2022-02-14T09:30:00+04:00",
    "14.02.2022 9:30, 2022-02-14T09:30:00+04:00",
    "2022-02-14 09:30, 2022-02-14T09:30:00+04:00",
    "2022-02-14T09:30, 2022-02-14T09:30:00+04:00",
    "2022-02-14T09:30:15, 2022-02-14T09:30:15+04:00"
  })
  void readsATimeByTheClockInBaku(String written, String sent) {
    assertThat(LocalDateFormats.time(written)).isEqualTo(sent);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "14.02.22",
        "2022-02-14T09:30:00+04:00",
        "14.02.2022 25:00",
        "3/2/2022 09:30"
      })
  void leavesAnythingElseToIntake(String written) {
    assertThat(LocalDateFormats.time(written)).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1990", "1990-05", "14.02.22", "3/2/2022", "tomorrow"})
  void leavesWhatIsNoWholeDayAsItIs(String written) {
    assertThat(LocalDateFormats.date(written)).isEqualTo(written);
  }
}
