package az.pasport.person;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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
    "'  Aytən  ', AYTAN"
  })
  void writesNamesAsPassportsDo(String name, String machine) {
    assertThat(letters.toMachineLetters(name)).isEqualTo(machine);
  }

  @Property
  void writesOnlyMachineLettersAndNoMoreThanEighty(@ForAll String name) {
    assertThat(letters.toMachineLetters(name)).matches("[A-Z<]{0,80}");
  }
}
