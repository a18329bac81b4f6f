package az.pasport.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.pasport.SettingsFromMap;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrySettingsTest {
  private static RegistrySettings settings(String... pairs) {
    Map<String, String> values = new HashMap<>();
    Arrays.stream(pairs)
        .map(pair -> pair.split("=", 2))
        .forEach(pair -> values.put("pasport." + pair[0], pair[1]));
    var settings = new RegistrySettings();
    settings.config = SettingsFromMap.of(values);
    settings.check();
    return settings;
  }

  @Test
  void isOffUnlessTurnedOn() {
    assertThat(settings().url()).isEmpty();
    assertThat(settings("registry.url=").url()).isEmpty();
    assertThat(settings().timeout()).isEqualTo(Duration.ofSeconds(2));
    assertThat(settings().cache()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void takesPlainHttpInADemoOnly() {
    assertThat(settings("registry.url=https://r.example/p").url())
        .contains(URI.create("https://r.example/p"));
    assertThat(settings("demo=true", "registry.url=http://localhost:1/p").url()).isPresent();
    assertThatThrownBy(() -> settings("registry.url=http://r.example/p"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("pasport.registry.url must be https");
  }

  @ParameterizedTest
  @CsvSource({
    "registry.url=r.example, url",
    "registry.url=ftp://r.example/, url",
    "registry.url=https://user:secret@r.example/, url",
    "registry.user=agency, password",
    "registry.timeout=PT0S, timeout",
    "registry.timeout=2, timeout",
    "registry.cache=-PT1H, cache",
    "registry.cache-size=0, cache-size",
    "registry.failures=many, failures",
    "registry.pause=P9D, pause",
    "registry.batch-budget=PT2M, batch-budget",
    "registry.parallel=65, parallel"
  })
  void refusesWhatMakesNoSenseAndNamesIt(String setting, String named) {
    assertThatThrownBy(() -> settings(setting))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("pasport.registry." + named)
        .hasMessageNotContaining("secret");
  }
}
