package az.pasport.publicurl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicUrlTest {
  @Test
  void writesAbsoluteUrlsUnderTheContextRoot() {
    PublicUrl url = PublicUrl.parse(" https://pasport.gov.az/ ");
    assertThat(url.at("/verify")).isEqualTo("https://pasport.gov.az/verify");
    assertThat(url.contextPath()).isEmpty();
    assertThat(url.isHttps()).isTrue();
    assertThat(url.port()).isEqualTo(443);

    PublicUrl below = PublicUrl.parse("http://localhost:8080/pasport");
    assertThat(below.at("/ws/records")).isEqualTo("http://localhost:8080/pasport/ws/records");
    assertThat(below.origin()).isEqualTo("http://localhost:8080");
    assertThat(below.contextPath()).isEqualTo("/pasport");
    assertThat(below.isHttps()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "pasport.gov.az",
        "//pasport.gov.az",
        "ftp://pasport.gov.az",
        "javascript:alert(1)",
        "https://",
        "https://user@pasport.gov.az",
        "https://pasport.gov.az:0",
        "https://pasport.gov.az:65536",
        "https://pasport.gov.az/?a=b",
        "https://pasport.gov.az/#top",
        "https://pasport.gov.az/..",
        "https://pasport.gov.az/a//b",
        "https://pasport.gov.az/a;b",
        "https://pasport.gov.az/%2e",
        "https://pasport.gov.az\\@evil.example",
        "https://pasport.gov.az evil.example"
      })
  void refusesWhatIsNoBaseUrl(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> PublicUrl.parse(text));
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8080, true",
    "http://127.0.0.1, true",
    "http://[::1]:8080, true",
    "http://127.0.0.1.evil.example, false",
    "http://localhost.evil.example, false",
    "https://pasport.gov.az, false"
  })
  void knowsThisMachine(String text, boolean loopback) {
    assertThat(PublicUrl.parse(text).isLoopback()).isEqualTo(loopback);
  }

  @ParameterizedTest
  @CsvSource({
    "pasport.gov.az, true",
    "PASPORT.gov.az, true",
    "pasport.gov.az:443, true",
    "pasport.gov.az:8443, false",
    "pasport.gov.az:80, false",
    "pasport.gov.az., false",
    "evil.example, false",
    "pasport.gov.az.evil.example, false",
    "evil-pasport.gov.az, false"
  })
  void comparesAHostHeaderWithThePublicUrl(String header, boolean ours) {
    Authority known = PublicUrl.parse("https://pasport.gov.az").authority();
    assertThat(Authority.parse(header).orElseThrow().means(known)).isEqualTo(ours);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a b",
        "pasport.gov.az:",
        "pasport.gov.az:99999",
        "pasport.gov.az@evil.example",
        "pasport.gov.az/evil",
        "pasport.gov.az,evil.example",
        "a:b:c"
      })
  void takesNothingElseForAHost(String header) {
    assertThat(Authority.parse(header)).isEqualTo(Optional.empty());
  }

  @Test
  void aHostWithoutAPortInTheSettingsStandsForAllPorts() {
    Authority known = Authority.parse("node1").orElseThrow();
    assertThat(Authority.parse("node1:8080").orElseThrow().means(known)).isTrue();
    assertThat(Authority.parse("node2:8080").orElseThrow().means(known)).isFalse();
  }
}
