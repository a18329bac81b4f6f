package az.pasport.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.ws.v1.Status;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContractWordsTest {
  private final Properties az = read("az");
  private final Properties en = read("en");

  @Test
  void areTheSameKeysInBothLanguages() {
    assertThat(az.keySet()).isNotEmpty().isEqualTo(en.keySet());
  }

  @Test
  void sayWhatToDoWithEveryStatus() {
    assertThat(Stream.of(Status.values()).map(status -> "do." + status.name()))
        .allMatch(az::containsKey);
  }

  private static Properties read(String language) {
    var words = new Properties();
    try (var in =
        new InputStreamReader(
            ContractWordsTest.class.getResourceAsStream(
                "/az/pasport/web/contract/words_" + language + ".properties"),
            StandardCharsets.UTF_8)) {
      words.load(in);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return words;
  }
}
