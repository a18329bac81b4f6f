package az.pasport.web.api.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.pasport.web.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureSizeTest {
  @Test
  void readsSizeWithinItsLimits() {
    assertThat(PictureSize.parse("200")).isEqualTo(200);
    assertThat(PictureSize.parse("2000")).isEqualTo(2000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"199", "2001", "0", "-600", "6e2", "", "99999999999", "big", "٦٠٠"})
  void refusesSizeBeyondItsLimits(String size) {
    assertThatThrownBy(() -> PictureSize.parse(size)).isInstanceOf(ProblemException.class);
  }
}
