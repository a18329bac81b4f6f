package az.pasport.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.pasport.text.PrintableText.Piece;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Məmmədova-Əliyeva",
        "Щербакова № 12 «А»",
        "Nguyễn Thị Ngọc",
        "E\u0323\u0300",
        "Παπαδόπουλος",
        "გელაშვილი ᲜᲘᲜᲝ",
        "Սարգսյան",
        "כהן",
        "عَبْدُ الرحمن (5)",
        "ښځه",
        "王伟 さくら"
      })
  void isPrintable(String text) {
    assertThat(PrintableText.firstUnprintable(text)).isEmpty();
    assertThat(PrintableText.requirePrintable(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "Ali \ud83d\ude00, \ud83d\ude00 (U+1F600)",
    "नगर, न (U+0928)",
    "김, 김 (U+AE40)",
    "\ufefb, \ufefb (U+FEFB)",
    // A mark of Arabic on a Latin letter, a mark on nothing, a heap of marks.
    "A\u064eli, A\u064e (U+0041 U+064E)",
    "\u0301a, \u0301 (U+0301)",
    "a\u0301\u0301\u0301\u0301\u0301, a\u0301\u0301 (U+0061 U+0301 U+0301)"
  })
  void namesWhatCannotBePrinted(String text, String letter) {
    assertThat(PrintableText.firstUnprintable(text)).contains(letter);
    assertThatThrownBy(() -> PrintableText.requirePrintable(text))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .doesNotContain(text);
  }

  @Test
  void partsATextByAlphabets() {
    assertThat(PrintableText.pieces("Ali محمد 5 王"))
        .containsExactly(
            new Piece("Ali ", Optional.of(Alphabet.LATIN)),
            new Piece("محمد 5 ", Optional.of(Alphabet.ARABIC)),
            new Piece("王", Optional.of(Alphabet.HAN)));
    assertThat(PrintableText.pieces("Aनe"))
        .containsExactly(
            new Piece("A", Optional.of(Alphabet.LATIN)),
            new Piece("न", Optional.empty()),
            new Piece("e", Optional.of(Alphabet.LATIN)));
  }
}
