package az.pasport.intake;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.record.ProblemCode;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XmlDatesTest {
  @ParameterizedTest
  @CsvSource({
    "2022-02-14, 2022-02-14",
    "'  2022-02-14\n', 2022-02-14",
    "2022-02-14Z, 2022-02-14",
    "2022-02-14+04:00, 2022-02-14",
    "2022-02-14-05:00, 2022-02-14",
    "2022-02-14+14:00, 2022-02-14",
    "2022-02-14-14:00, 2022-02-14",
    "2022-02-14-00:00, 2022-02-14",
    "2024-02-29, 2024-02-29",
    "-0044-03-15, -0044-03-15",
    "12022-02-14, +12022-02-14",
    "99999999999999-01-01, +900000000-01-01",
    "-99999999999999-01-01, -900000000-01-01",
  })
  void readsEveryFormOfADate(String text, LocalDate date) {
    assertThat(XmlDates.date(text).problem()).isEmpty();
    assertThat(XmlDates.date(text).value()).contains(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2022-02-30",
        "2021-02-29",
        "2022-13-01",
        "2022-00-10",
        "2022-01-00",
        "2022-04-31",
        "2022-01-32",
        "2100-02-29",
        "2022-02-30Z"
      })
  void knowsDaysThatDoNotExist(String text) {
    assertThat(XmlDates.date(text)).isEqualTo(XmlDates.Read.bad(ProblemCode.NO_SUCH_DATE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "14.02.2022",
        "2022-2-14",
        "22-02-14",
        "2022/02/14",
        "02022-02-14",
        "+2022-02-14",
        "2022-02-14T00:00:00",
        "2022-02-14T00:00:00+04:00",
        "2022-02-14+14:01",
        "2022-02-14+15:00",
        "2022-02-14+04:60",
        "2022-02-14+4:00",
        "2022-02-14 +04:00",
        "٢٠٢٢-٠٢-١٤",
        "2022-02-14ZZ",
        "today"
      })
  void refusesWhatHasNotTheFormOfADate(String text) {
    assertThat(XmlDates.date(text)).isEqualTo(XmlDates.Read.bad(ProblemCode.BAD_DATE));
  }

  @ParameterizedTest
  @CsvSource({
    "2022-02-14T09:30:00+04:00, 2022-02-14T05:30:00Z",
    "2022-02-14T05:30:00Z, 2022-02-14T05:30:00Z",
    "' 2022-02-14T05:30:00Z\t', 2022-02-14T05:30:00Z",
    "2022-02-14T09:30+04:00, 2022-02-14T05:30:00Z",
    "2022-02-14T05:30:00.5Z, 2022-02-14T05:30:00.500Z",
    "2022-02-14T05:30:00.1234567890123Z, 2022-02-14T05:30:00.123456Z",
    "2022-02-14T05:30:00.000Z, 2022-02-14T05:30:00Z",
    "2022-02-14T24:00:00Z, 2022-02-15T00:00:00Z",
    "2022-12-31T24:00:00.000+04:00, 2022-12-31T20:00:00Z",
    "2022-02-14T00:00:00+14:00, 2022-02-13T10:00:00Z",
    "2022-02-14T00:00:00-14:00, 2022-02-14T14:00:00Z",
    "2022-02-14T00:00:00-00:00, 2022-02-14T00:00:00Z",
    "12022-02-14T05:30:00Z, +12022-02-14T05:30:00Z",
  })
  void readsEveryFormOfATime(String text, Instant time) {
    assertThat(XmlDates.time(text).problem()).isEmpty();
    assertThat(XmlDates.time(text).value()).contains(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2022-02-14T24:00:01Z",
        "2022-02-14T24:00:00.1Z",
        "2022-02-14T24:01:00Z",
        "2022-02-14T25:00:00Z",
        "2022-02-14T09:60:00Z",
        "2022-02-14T09:30:60Z",
        "2022-02-30T09:30:00Z",
        "2022-13-14T09:30:00Z"
      })
  void knowsTimesThatDoNotExist(String text) {
    assertThat(XmlDates.time(text)).isEqualTo(XmlDates.Read.bad(ProblemCode.NO_SUCH_DATE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2022-02-14T09:30:00",
        "2022-02-14",
        "2022-02-14Z",
        "2022-02-14 09:30:00+04:00",
        "2022-02-14T9:30:00Z",
        "2022-02-14T09:30:00.Z",
        "2022-02-14T09:30:00+18:00",
        "2022-02-14T09:30:00+14:30",
        "2022-02-14T09:30:00 Z",
        "2022-02-14T09Z",
        "now"
      })
  void refusesWhatHasNotTheFormOfATimeWithAZone(String text) {
    assertThat(XmlDates.time(text)).isEqualTo(XmlDates.Read.bad(ProblemCode.BAD_TIME));
  }
}
