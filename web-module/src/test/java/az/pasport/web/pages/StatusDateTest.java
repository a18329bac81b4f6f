package az.pasport.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.message.Messages;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusDateTest {
  @ParameterizedTest
  @ValueSource(strings = {"2022-02-14", "14.02.2022"})
  void readsADayInEitherForm(String written) {
    assertThat(StatusDate.parse(written)).contains(LocalDate.of(2022, 2, 14));
    assertThat(StatusDate.problem(written, Messages.EN)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"31.02.2022", "2022-02-31", "29.02.2021", "01.13.2022", "00.01.2022"})
  void dayThatNoCalendarHasIsNotTakenForAnother(String written) {
    assertThat(StatusDate.parse(written)).isEmpty();
    assertThat(StatusDate.problem(written, Messages.EN))
        .isEqualTo("There is no " + written + " in the calendar. Check day, month and year.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.2.2022", "yesterday", "31.12.2019", "2100-01-01"})
  void saysHowToWriteADate(String written) {
    assertThat(StatusDate.parse(written)).isEmpty();
    assertThat(StatusDate.problem(written, Messages.EN)).startsWith("Write a date from 2020");
  }

  @Test
  void noDateIsNoProblem() {
    assertThat(StatusDate.problem("", Messages.EN)).isEmpty();
  }
}
