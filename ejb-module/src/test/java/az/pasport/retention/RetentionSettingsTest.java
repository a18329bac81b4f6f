package az.pasport.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import az.pasport.SettingsFromMap;
import az.pasport.retention.RetentionSettings.Data;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RetentionSettingsTest {
  @ParameterizedTest
  @EnumSource(Data.class)
  void refusesToStartWithAPeriodThatIsTooShort(Data data) {
    String name = "pasport.retention." + data.word();
    assertThatIllegalStateException()
        .isThrownBy(() -> settings(Map.of(name, "PT1H")))
        .withMessageContaining(name + " is 'PT1H'")
        .withMessageContaining("at least " + data.least());
  }

  @ParameterizedTest
  @EnumSource(Data.class)
  void storesWithoutEndWhereErasureIsOff(Data data) {
    assertThat(settings(Map.of("pasport.retention." + data.word(), "off")).period(data)).isEmpty();
  }

  @Test
  void defaultsAreThoseOfTheDocumentation() {
    assertThat(settings(Map.of()).period(Data.RECORDS)).hasToString("Optional[P10Y]");
    assertThat(settings(Map.of()).period(Data.NOTICES)).hasToString("Optional[P90D]");
  }

  private static RetentionSettings settings(Map<String, String> values) {
    var settings = new RetentionSettings();
    settings.config = SettingsFromMap.of(values);
    settings.check();
    return settings;
  }
}
