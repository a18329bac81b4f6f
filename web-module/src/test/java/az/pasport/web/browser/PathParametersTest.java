package az.pasport.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathParametersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"/;", "/cabinet/;PASPORT=x", "/cabinet%3BPASPORT=x", "/a%3b/b", "/a;b=c/d", ";"})
  void findsASemicolonHoweverItIsWritten(String path) {
    assertThat(PathParameters.isIn(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/cabinet/", "/a%253b", "/%C4%B0%3D"})
  void leavesOtherPathsAlone(String path) {
    assertThat(PathParameters.isIn(path)).isFalse();
  }
}
