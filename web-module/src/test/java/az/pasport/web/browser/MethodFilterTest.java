package az.pasport.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MethodFilterTest {
  @ParameterizedTest
  @CsvSource({
    "/openapi, OPTIONS, false",
    "/health/ready, POST, false",
    "/metrics, GET, true",
    "/healthy, POST, true",
    "/api/v1/x, DELETE, true",
    "/, PROPFIND, false",
    "/, get, false",
    "/, TRACE, false"
  })
  void allowsWhatAPathHas(String path, String method, boolean allowed) {
    assertThat(MethodFilter.allowed(path).contains(method)).isEqualTo(allowed);
  }
}
