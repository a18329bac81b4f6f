package az.pasport.fraud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FraudParametersTest {
  @Test
  void deliveredParametersAreThoseThatWereMeasured() {
    assertThat(RuleAccuracy.delivered().parametersVersion())
        .as("after a change of rules.json raise its version and run ./bench fraud --write")
        .isEqualTo(FraudParameters.delivered().version());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"leastSignals\": 4, | | rules.NIGHT_ENTRIES.leastSignals is missing",
        "\"leastSignals\": 4, | \"leastSignals\": 0, | must be between 1.0 and 1000.0",
        "\"leastSignals\": 4, | \"leastSignals\": 4.5, | must be a whole number",
        "\"leastSignals\": 4, | \"leastSignals\": \"4\", | must be a number",
        "\"leastSignals\": 4, | \"leastSignals\": 4, \"leastSignal\": 4, | leastSignal is unknown",
        "\"NIGHT_ENTRIES\" | \"NIGHT_ENTRY\" | rules.NIGHT_ENTRY is unknown",
        "\"version\": | \"edition\": | version must be a text",
        "{ | [ | is no JSON"
      })
  void wrongParametersAreNamed(String part, String other, String problem) throws IOException {
    String text = text().replaceFirst(Pattern.quote(part), other == null ? "" : other);
    assertThatThrownBy(() -> FraudParameters.read(text))
        .isInstanceOf(FraudParametersRefused.class)
        .hasMessageContaining(problem);
  }

  @Test
  void missingRuleIsNamed() throws IOException {
    String text = text().replaceFirst("\"WORKER_RATE\": \\{[^}]*},", "");
    assertThatThrownBy(() -> FraudParameters.read(text))
        .hasMessage("rules.WORKER_RATE is missing: give its parameters");
  }

  @Test
  void textThatHoldsNoObjectIsRefused() {
    assertThatThrownBy(() -> FraudParameters.read("")).isInstanceOf(FraudParametersRefused.class);
    assertThatThrownBy(() -> FraudParameters.read("4")).isInstanceOf(FraudParametersRefused.class);
  }

  private static String text() throws IOException {
    try (InputStream in = FraudParameters.class.getResourceAsStream("rules.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
