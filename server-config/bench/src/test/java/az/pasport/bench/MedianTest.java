package az.pasport.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MedianTest {
  @Test
  void takesTheMiddleOfAnOddNumber() {
    assertThat(Median.of(List.of(9.0, 1.0, 2.0))).isEqualTo(2);
  }

  @Test
  void takesTheMeanOfTheTwoInTheMiddleOfAnEvenNumber() {
    assertThat(Median.of(List.of(100.0, 4.0, 1.0, 2.0))).isEqualTo(3);
  }

  @Test
  void refusesNothing() {
    assertThatThrownBy(() -> Median.of(List.of())).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void dividesEachRoundByTheSameRoundOfTheOther() {
    // The machine was half as fast in the second round: the ratio is the same.
    assertThat(Median.ratios(List.of(200.0, 100.0), List.of(100.0, 50.0)))
        .containsExactly(2.0, 2.0);
  }

  @Test
  void refusesRoundsWithoutTheirCounterpart() {
    assertThatThrownBy(() -> Median.ratios(List.of(1.0, 2.0), List.of(1.0)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
