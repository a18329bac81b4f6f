package az.pasport.person;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransliterationTest {
  private final Transliteration letters = Transliteration.standard();

  @ParameterizedTest
  @CsvSource({
    "Məmmədova, MAMMADOVA",
    "MƏMMƏDOV, MAMMADOV",
    "Çingiz, CINGIZ",
    "İlqar, ILQAR",
    "ışıq, ISIQ",
    "Hüseynov, HUSEYNOV",
    "Ömər, OMAR",
    "Ağa, AGA",
    "Əli-Zadə, ALI<ZADA",
    "O'Neill, ONEILL",
    "van der Berg, VAN<DER<BERG",
    "Иванов, IVANOV",
    "Щербаков, SHCHERBAKOV",
    "Müller-Weiß, MULLER<WEISS",
    "Dvořák, DVORAK",
    "'  Aytən  ', AYTAN",
    // Marks without a letter of their own, and letters with two marks.
    "Nguyễn, NGUYEN",
    "Ọlọ́run, OLORUN",
    "Lībiǟ, LIBIAE",
    "Ṣàngó, SANGO",
    "Ţepeş Țepeș, TEPES<TEPES",
    // Punctuation, Doc 9303-3, 4.6
    "D'Artagnan, DARTAGNAN",
    "Oʻzbek, OZBEK",
    "Marie‑Élise, MARIE<ELISE",
    "'Smith, Jr.', SMITH<JR",
    "St.John, STJOHN",
    "Henry Ⅷ, HENRY<VIII",
    // Other forms of letters
    "ＡＬＩＹＥＶ, ALIYEV",
    "ﬁlip, FILIP",
    "Məmmәdov, MAMMADOV",
    "Əliyeǝ, ALIYEA",
    // Arabic: doubled letters, a feminine ending, a presentation form
    "محمّد, MXHMMD",
    "فاطمة الزهراء, FAXTTMXAH<ALZHRAXE",
    "فاطمةبن, FAXTTMXTABN",
    "ﻣﺤﻤﺪ, MXHMD",
    "გიორგი მაისურაძე, GIORGI<MAISURADZE",
    "ᲒᲘᲝᲠᲒᲘ, GIORGI",
    "Ђорђевић, DORDEVIC",
    "Васильев, VASILEV",
    "Гәһрəманов, GACRAMANOV"
  })
  void writesNamesAsPassportsDo(String name, String machine) {
    assertThat(letters.toMachineLetters(name)).isEqualTo(machine);
  }

  @ParameterizedTest
  @CsvSource({
    "Müller, MUELLER",
    "Müller, MULLER",
    "Müller, MUXXLLER",
    "Åsa, ASA",
    "Åsa, AASA",
    "Muñoz, MUNXXOZ",
    "Гриценко, HRYTSENKO",
    "Гриценко, GRITSENKO",
    "Шевчук, Ševčuk",
    "Щастлив, SHTASTLIV",
    "Əliyev, ALİYEV",
    "O’Neill, O`NEILL",
    "Əli–Zadə, ƏLİ-ZADƏ",
    "Һәсән, Həsən",
    "Əhməd, Әhmәd"
  })
  void findsANameUnderASpellingOfPassports(String name, String other) {
    assertThat(letters.spelling(name).canBe(letters.spelling(other))).isTrue();
    assertThat(letters.spelling(other).canBe(letters.spelling(name))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"Müller, MILLER", "Müller, MUEELLER", "Joel, JOL", "Əliyev, ƏLİYEVA", "A, ''"})
  void findsNoOtherName(String name, String other) {
    assertThat(letters.spelling(name).canBe(letters.spelling(other))).isFalse();
    assertThat(letters.spelling(other).canBe(letters.spelling(name))).isFalse();
  }

  @Test
  void cutsBehindTheEightiethLetter() {
    assertThat(letters.toMachineLetters("Щ".repeat(80))).isEqualTo("SHCH".repeat(20));
    assertThat(letters.toMachineLetters("A".repeat(79) + " B")).isEqualTo("A".repeat(79));
  }

  @ParameterizedTest
  @CsvSource({
    "Əliyev, ''",
    "O'Neill-Şmidt. Jr, ''",
    "王伟, 'U+738B, U+4F1F'",
    "Aliy3v, U+0033",
    "€, U+20AC",
    "אלי, 'U+05D0, U+05DC, U+05D9'"
  })
  void namesTheLettersThatItDoesNotKnow(String name, String unknown) {
    assertThat(String.join(", ", letters.unknownLetters(name))).isEqualTo(unknown);
  }

  @Property
  void aNameIsAlwaysItself(@ForAll String name) {
    assertThat(letters.spelling(name).canBe(letters.spelling(name))).isTrue();
    assertThat(letters.spelling(name).canBe(letters.spelling(letters.spelling(name).preferred())))
        .isTrue();
  }

  @Property
  void writesOnlyMachineLettersAndNoMoreThanEighty(@ForAll String name) {
    assertThat(letters.toMachineLetters(name)).matches("[A-Z<]{0,80}");
  }
}
