package az.pasport.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateTimeFieldTest {
  @ParameterizedTest
  @ValueSource(strings = {"2026-12-01T02:30", "01.12.2026 02:30"})
  void readsWhatBrowsersSendAndWhatPeopleWrite(String text) {
    assertThat(DateTimeField.parse(text)).isEqualTo(LocalDateTime.of(2026, 12, 1, 2, 30));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31.02.2026 02:30",
        "2026-02-31T02:30",
        "01.12.2026",
        "01.12.2026 25:00",
        "+999999999-01-01T00:00",
        "2100-01-01T00:00"
      })
  void refusesATimeThatDoesNotExist(String text) {
    assertThatThrownBy(() -> DateTimeField.parse(text)).isInstanceOf(DateTimeException.class);
  }

  @Test
  void writesMinutesOnly() {
    assertThat(new DateTimeField().getAsString(null, null, LocalDateTime.of(2026, 12, 1, 2, 0, 7)))
        .isEqualTo("2026-12-01T02:00");
  }
}
