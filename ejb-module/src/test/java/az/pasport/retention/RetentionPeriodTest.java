package az.pasport.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetentionPeriodTest {
  private static final Period LEAST = Period.ofDays(31);

  @ParameterizedTest
  @CsvSource({
    "P10Y, 2031-03-01T08:00:00Z, 2021-03-01T08:00:00Z",
    // Midnight in Baku is 20:00 in UTC: the day before a leap day stays the day of Baku.
    "P1Y, 2025-02-28T21:00:00Z, 2024-02-29T21:00:00Z",
    "P1Y, 2024-02-28T21:00:00Z, 2023-02-27T21:00:00Z",
    "P6M, 2026-08-31T08:00:00Z, 2026-02-28T08:00:00Z",
    "P31D, 2026-04-01T08:00:00Z, 2026-03-01T08:00:00Z",
    "PT1000H, 2026-03-01T08:00:00Z, 2026-01-18T16:00:00Z"
  })
  void countsInBakusCalendar(String text, Instant now, Instant before) {
    assertThat(RetentionPeriod.parse("x", text, LEAST).orElseThrow().before(now)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"off", "OFF", " off "})
  void canBeOff(String text) {
    assertThat(RetentionPeriod.parse("x", text, LEAST)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "10",
        "10Y",
        "P",
        "ten years",
        "P-1Y",
        "P0D",
        "P30D",
        "PT1H",
        "P1Y-400D",
        "P999999999Y"
      })
  void refusesWhatMakesNoSense(String text) {
    assertThatThrownBy(() -> RetentionPeriod.parse("pasport.retention.x", text, LEAST))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("pasport.retention.x is '" + text + "'")
        .hasMessageContaining("'off' or a period of ISO 8601")
        .hasMessageContaining("at least P31D");
  }

  @Test
  void acceptsTheShortestThatIsAllowed() {
    assertThat(RetentionPeriod.parse("x", "P31D", LEAST)).isPresent();
    assertThat(RetentionPeriod.parse("x", "P1Y", RetentionSettings.Data.AUDIT.least())).isPresent();
  }

  @Test
  void settingsAreCheckedTogether() {
    var values = new HashMap<>(Map.of("pasport.retention.records", "off"));
    RetentionSettings settings = settings(values);
    settings.check();
    assertThat(settings.period(RetentionSettings.Data.RECORDS)).isEmpty();

    values.put("pasport.retention.lookups", "P30D");
    assertThatThrownBy(settings::check).hasMessageContaining("pasport.retention.lookups");
  }

  @ParameterizedTest
  @CsvSource({"RECORDS, P10Y", "NOTICES, P90D", "AUDIT, P5Y", "LOOKUPS, P1Y", "REQUESTS, P1Y"})
  void hasAUsualPeriodForEachKindOfData(RetentionSettings.Data data, String usual) {
    RetentionSettings settings = settings(Map.of());
    settings.check();
    assertThat(settings.period(data)).map(RetentionPeriod::toString).contains(usual);
  }

  private static RetentionSettings settings(Map<String, String> values) {
    var settings = new RetentionSettings();
    settings.config =
        (Config)
            Proxy.newProxyInstance(
                RetentionPeriodTest.class.getClassLoader(),
                new Class<?>[] {Config.class},
                (proxy, method, arguments) -> Optional.ofNullable(values.get(arguments[0])));
    return settings;
  }
}
