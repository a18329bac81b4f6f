package az.pasport;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Settings for a test, by their names, each as the text that an operator writes. */
public final class SettingsFromMap {
  private SettingsFromMap() {}

  /** A configuration that answers {@code getOptionalValue} for texts, whole numbers and flags. */
  public static Config of(Map<String, String> values) {
    return (Config)
        Proxy.newProxyInstance(
            SettingsFromMap.class.getClassLoader(),
            new Class<?>[] {Config.class},
            (proxy, method, arguments) ->
                Optional.ofNullable(values.get((String) arguments[0]))
                    .map(text -> converted(text, (Class<?>) arguments[1])));
  }

  private static Object converted(String text, Class<?> type) {
    if (type == Integer.class) {
      return Integer.valueOf(text);
    }
    return type == Boolean.class ? Boolean.valueOf(text) : text;
  }
}
