package az.pasport.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DosePositionTest {
  @ParameterizedTest(name = "dose {0} of a series of {1} is written {2}")
  @CsvSource({"1,2,1/2", "2,2,2/2", "3,2,3/3", "4,2,4/4", "1,1,1/1", "2,1,2/1"})
  void isWrittenInEuNotation(int number, int series, String notation) {
    assertThat(new DosePosition(number, series).onCertificate()).hasToString(notation);
  }

  @Test
  void refusesADoseZero() {
    assertThatThrownBy(() -> new DosePosition(0, 2)).isInstanceOf(IllegalArgumentException.class);
  }
}
