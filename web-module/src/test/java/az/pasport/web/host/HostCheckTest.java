package az.pasport.web.host;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.publicurl.Authority;
import az.pasport.publicurl.PublicUrl;
import az.pasport.publicurl.PublicUrlSettings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostCheckTest {
  private final HostCheck production = check("https://pasport.gov.az", "node1:8080");
  private final HostCheck demo = check("http://localhost:8080");

  @ParameterizedTest
  @CsvSource({
    "pasport.gov.az, /cabinet/, true",
    "node1:8080, /cabinet/, true",
    "node1:9090, /cabinet/, false",
    "evil.example, /cabinet/, false",
    "evil.example, /health/ready, false",
    "evil.example, /metrics, false",
    "localhost, /cabinet/, false",
    "10.0.0.7:8080, /cabinet/, false",
    "10.0.0.7:8080, /metrics, true",
    "10.0.0.7:8080, /health/ready, true",
    "'[fd00::7]:8080', /health, true",
    "10.0.0.7:8080, /metrics/../cabinet/, false",
    "10.0.0.7:8080, /healthy, false",
    "'', /, false"
  })
  void answersOurHosts_andProbesByAddress(String host, String path, boolean accepted) {
    assertThat(production.accepts(Optional.of(host), path)).isEqualTo(accepted);
  }

  @Test
  void answersAProbeThatNamesNoHost() {
    assertThat(production.accepts(Optional.empty(), "/health/ready")).isTrue();
    assertThat(production.accepts(Optional.empty(), "/cabinet/")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "localhost:8080, true",
    "127.0.0.1:8080, true",
    "localhost:9090, true",
    "pasport.gov.az, false",
    "10.0.0.7:8080, false"
  })
  void aDemoOnThisMachineIsReachedByAnyOfItsNames(String host, boolean accepted) {
    assertThat(demo.accepts(Optional.of(host), "/")).isEqualTo(accepted);
  }

  private static HostCheck check(String publicUrl, String... extraHosts) {
    HostCheck check = new HostCheck();
    check.publicUrl = PublicUrl.parse(publicUrl);
    check.settings =
        new PublicUrlSettings() {
          @Override
          public List<Authority> extraHosts() {
            return Stream.of(extraHosts).map(Authority::parse).flatMap(Optional::stream).toList();
          }
        };
    check.read();
    return check;
  }
}
