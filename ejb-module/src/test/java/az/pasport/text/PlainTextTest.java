package az.pasport.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Məmmədova Aytən",
        "O\u2019Neill-Əliyev (kiçik)",
        "Иванов",
        "\u0130\u0307",
        "№ 17/b\u00a0–\u00a0«A»",
        "\ud83d\ude00"
      })
  void isPlain(String text) {
    assertThat(PlainText.isPlain(text)).isTrue();
    assertThat(PlainText.requirePlain(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\nb",
        "a\rb",
        "a\tb",
        "a\u0000b",
        "a\u001bb",
        "a\u007fb",
        "a\u0085b", // control
        "a\u2028b",
        "a\u2029b", // separators
        "a\u202eb",
        "a\u2066b",
        "a\u200fb", // direction
        "a\u200bb",
        "a\u2060b",
        "a\ufeffb",
        "a\u00adb", // no width
        "a\ud800b",
        "a\ue000b",
        "a\uffffb", // surrogate, private use, no character
      })
  void isNotPlain(String text) {
    assertThat(PlainText.isPlain(text)).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PlainText.requirePlain(text))
        .withMessage("a text holds an invisible character");
  }

  @Test
  void lineBreaksBecomeBlanks() {
    assertThat(PlainText.inOneLine("a\r\nb\nc\u2028d")).isEqualTo("a b c d");
  }
}
