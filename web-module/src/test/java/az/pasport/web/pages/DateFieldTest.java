package az.pasport.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateFieldTest {
  @Test
  void readsWhatABrowserSendsAndWhatPeopleWrite() {
    assertThat(DateField.parse("2021-05-25")).isEqualTo(LocalDate.of(2021, 5, 25));
    assertThat(DateField.parse("25.05.2021")).isEqualTo(LocalDate.of(2021, 5, 25));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2021-02-31",
        "31.02.2021",
        "25.5.2021",
        "05/25/2021",
        "25.05.21",
        "x",
        "00.01.2021"
      })
  void refusesWhatIsNoDate(String text) {
    assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> DateField.parse(text));
  }
}
