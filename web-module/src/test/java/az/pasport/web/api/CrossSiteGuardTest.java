package az.pasport.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossSiteGuardTest {
  @ParameterizedTest
  @CsvSource({
    "https://pasport.example.az, pasport.example.az, true",
    "http://LOCALHOST:8080, localhost:8080, true",
    "http://localhost:8081, localhost:8080, false",
    "https://evil.example, pasport.example.az, false",
    "https://pasport.example.az.evil.example, pasport.example.az, false",
    "https://pasport.example.az@evil.example, pasport.example.az, false",
    "null, pasport.example.az, false",
    "not a uri, pasport.example.az, false"
  })
  void comparesOriginWithHost(String origin, String host, boolean same) {
    assertThat(CrossSiteGuard.isSameHost(origin, host)).isEqualTo(same);
  }

  @Test
  void missingOriginProvesNothing() {
    assertThat(CrossSiteGuard.isSameHost(null, "localhost")).isFalse();
    assertThat(CrossSiteGuard.isSameHost("http://localhost", null)).isFalse();
  }
}
