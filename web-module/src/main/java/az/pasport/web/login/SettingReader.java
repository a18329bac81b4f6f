package az.pasport.web.login;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/** Reads settings of login; a blank one counts as absent. */
record SettingReader(Config config) {
  boolean isDemo() {
    return config.getOptionalValue("pasport.demo", Boolean.class).orElse(false);
  }

  Optional<String> text(String key) {
    return config.getOptionalValue(key, String.class).map(String::strip).filter(s -> !s.isEmpty());
  }

  /**
   * An address that login may use.
   *
   * @throws IllegalArgumentException when {@link ProviderAddressRule} refuses it
   */
  Optional<URI> address(String key) {
    return text(key).map(value -> new ProviderAddressRule(isDemo()).check(key, value));
  }

  /** What stands between the commas. */
  static Set<String> list(String text) {
    return Arrays.stream(text.split(",", -1))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
