package az.pasport.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every row of the published tables, held against the table in force. */
class PublishedTransliterationsTest {
  /** Of these ICAO's table has several spellings, and Azerbaijan's passports bear its last. */
  private static final List<String> AZERBAIJANI = List.of("Ö", "Ü");

  private final Transliteration letters = Transliteration.standard();

  @ParameterizedTest(name = "{0} U+{1}: {2}")
  @CsvFileSource(resources = "published-transliterations.csv", delimiter = ';', numLinesToSkip = 0)
  void isWrittenAsPublished(String table, String codePoint, String spellings) {
    String letter = Character.toString(Integer.parseInt(codePoint, 16));
    // Between two letters, and in another word's beginning: neither loses nor adds a letter.
    String name = "A" + letter + "B";
    assertThat(letters.unknownLetters(name)).isEmpty();
    if (spellings.equals("DOUBLE")) {
      assertThat(letters.toMachineLetters("عب" + letter + "اس")).isEqualTo("EBBAS");
      return;
    }
    String[] published = spellings.replace("-", "").split("\\|", -1);
    String written = AZERBAIJANI.contains(letter) ? published[published.length - 1] : published[0];
    assertThat(letters.toMachineLetters(name)).isEqualTo("A" + written + "B");
    for (String spelling : published) {
      assertThat(letters.spelling(name).canBe(letters.spelling("A" + spelling + "B")))
          .as(spelling)
          .isEqualTo(!spelling.equals("XAH"));
    }
  }

  @ParameterizedTest(name = "{0} U+{1}")
  @CsvFileSource(resources = "published-transliterations.csv", delimiter = ';')
  void isWrittenAlikeInSmallLetters(String table, String codePoint, String spellings) {
    String capital = Character.toString(Integer.parseInt(codePoint, 16));
    // Under az, i would become İ; the table does not ask the locale.
    String small = capital.equals("İ") ? "i" : capital.toLowerCase(Locale.ROOT);
    assertThat(letters.toMachineLetters("a" + small + "b"))
        .isEqualTo(letters.toMachineLetters("A" + capital + "B"));
  }
}
