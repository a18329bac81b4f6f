package az.pasport.web.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeniedAccessFilterTest {
  @ParameterizedTest
  @CsvSource({
    "/api/v1/people/lookup, /api/v1/people",
    "/api/v1/facilities/BAKU-MC-01/secret, /api/v1/facilities",
    "/staff/decrees.xhtml, /staff",
    "/staff/5ZKA7LM, /staff",
    "/api/v1/5ZKA7LM, /api",
    "/5ZKA7LM, /",
    "'', /"
  })
  void keepsNothingOfAPathThatACallerMadeUp(String path, String area) {
    assertThat(DeniedAccessFilter.area(path)).isEqualTo(area);
  }
}
