package az.pasport.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestSourceTest {
  @ParameterizedTest
  @CsvSource({
    "https://pasport.example.az, pasport.example.az, OURS",
    "http://LOCALHOST:8080, localhost:8080, OURS",
    "http://localhost:8081, localhost:8080, ANOTHER_SITE",
    "https://evil.example, pasport.example.az, ANOTHER_SITE",
    "https://pasport.example.az.evil.example, pasport.example.az, ANOTHER_SITE",
    "https://pasport.example.az@evil.example, pasport.example.az, ANOTHER_SITE",
    "null, pasport.example.az, ANOTHER_SITE",
    "not a uri, pasport.example.az, ANOTHER_SITE",
    "http://localhost, , ANOTHER_SITE",
    ", localhost, NOT_SAID"
  })
  void comparesOriginWithHost(String origin, String host, RequestSource source) {
    assertThat(RequestSource.of(null, origin, host)).isEqualTo(source);
  }

  @ParameterizedTest
  @CsvSource({
    "same-origin, , OURS",
    "none, , OURS",
    "same-origin, http://localhost, OURS",
    "same-site, , ANOTHER_SITE",
    "cross-site, , ANOTHER_SITE",
    "SAME-ORIGIN, , ANOTHER_SITE",
    "'', , ANOTHER_SITE",
    "cross-site, http://localhost, ANOTHER_SITE",
    "same-origin, http://evil.example, ANOTHER_SITE"
  })
  void believesABrowserOnlyIfAllThatItSaysAgrees(String site, String origin, RequestSource source) {
    assertThat(RequestSource.of(site, origin, "localhost")).isEqualTo(source);
  }
}
