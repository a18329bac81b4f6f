package az.pasport.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import az.pasport.SettingsFromMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookupSettingsTest {
  @Test
  void defaultsAreThoseOfTheDocumentation() {
    LookupSettings settings = settings(Map.of());

    assertThat(settings.verifier()).isEqualTo(LookupAllowance.ofVerifier(20, 5, 1000, 50));
    assertThat(settings.institution()).isEqualTo(LookupAllowance.ofInstitution(20_000, 500));
  }

  @Test
  void narrowerLimitNarrowsThatOfFailedOnesAlong() {
    assertThat(settings(Map.of("pasport.verifier.per-minute", "3")).verifier())
        .isEqualTo(LookupAllowance.ofVerifier(3, 3, 1000, 50));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "per-minute",
        "failed-per-minute",
        "per-day",
        "failed-per-day",
        "institution-per-day",
        "institution-failed-per-day"
      })
  void refusesNoneAtAll(String key) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings(Map.of("pasport.verifier." + key, "0")))
        .withMessageContaining("pasport.verifier." + key)
        .withMessageContaining("at least 1");
  }

  @Test
  void refusesMoreFailedOnesThanThereMayBe() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                settings(
                    Map.of(
                        "pasport.verifier.per-day", "10", "pasport.verifier.failed-per-day", "11")))
        .withMessageContaining("pasport.verifier.failed-per-day is 11")
        .withMessageContaining("pasport.verifier.per-day");
  }

  private static LookupSettings settings(Map<String, String> values) {
    var settings = new LookupSettings();
    settings.config = SettingsFromMap.of(values);
    settings.check();
    return settings;
  }
}
