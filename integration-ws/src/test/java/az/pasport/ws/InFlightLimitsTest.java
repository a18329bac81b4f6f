package az.pasport.ws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InFlightLimitsTest {
  private static final long MEBIBYTE = 1024 * 1024;

  @Test
  void hasDefaultsThatLeaveThreadsOfTheServerFree() {
    InFlightLimits known = InFlightLimits.ofFacilities(config(Map.of()));
    InFlightLimits unknown = InFlightLimits.ofUnknown(config(Map.of()));
    assertThat(known).isEqualTo(new InFlightLimits(64 * MEBIBYTE, 8 * MEBIBYTE, 64, 8));
    assertThat(unknown).isEqualTo(new InFlightLimits(16 * MEBIBYTE, 4 * MEBIBYTE, 16, 4));
    // Payara Micro has 200 threads for requests.
    assertThat(known.messages() + unknown.messages()).isLessThanOrEqualTo(100);
  }

  @Test
  void isSet() {
    Map<String, Integer> settings =
        Map.of(
            "pasport.intake.known.mib", 12,
            "pasport.intake.known.facility-mib", 5,
            "pasport.intake.known.messages", 7,
            "pasport.intake.known.facility-messages", 6,
            "pasport.intake.unknown.mib", 9,
            "pasport.intake.unknown.address-mib", 8,
            "pasport.intake.unknown.messages", 3,
            "pasport.intake.unknown.address-messages", 2);
    assertThat(InFlightLimits.ofFacilities(config(settings)))
        .isEqualTo(new InFlightLimits(12 * MEBIBYTE, 5 * MEBIBYTE, 7, 6));
    assertThat(InFlightLimits.ofUnknown(config(settings)))
        .isEqualTo(new InFlightLimits(9 * MEBIBYTE, 8 * MEBIBYTE, 3, 2));
  }

  @ParameterizedTest
  @CsvSource({
    "pasport.intake.known.facility-mib, 3, 4",
    "pasport.intake.known.mib, 7, 8",
    "pasport.intake.known.facility-messages, 0, 1",
    "pasport.intake.known.messages, 7, 8",
    "pasport.intake.unknown.address-mib, 0, 4",
    "pasport.intake.unknown.mib, 3, 4",
    "pasport.intake.unknown.address-messages, -1, 1",
    "pasport.intake.unknown.messages, 3, 4"
  })
  void refusesLessThanAMessageNeeds_andNamesTheSetting(String key, int value, int least) {
    Config config = config(Map.of(key, value));
    assertThatThrownBy(
            () -> {
              InFlightLimits.ofFacilities(config);
              InFlightLimits.ofUnknown(config);
            })
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(key + " must be at least " + least + ": " + value);
  }

  private static Config config(Map<String, Integer> settings) {
    return (Config)
        Proxy.newProxyInstance(
            InFlightLimitsTest.class.getClassLoader(),
            new Class<?>[] {Config.class},
            (proxy, method, arguments) -> Optional.ofNullable(settings.get(arguments[0])));
  }
}
