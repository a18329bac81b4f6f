package az.pasport.person;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.time.BirthDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {
  private static final PersonName WANG = PersonName.of("王", "伟", null);
  private static final LatinName WANG_WEI = new LatinName("WANG", "WEI");

  @Test
  void theLatinNameWinsOverTransliteration() {
    PersonName name =
        PersonName.of("Гриценко", "Олег", null).withLatin(new LatinName("HRYTSENKO", "OLEH"));

    assertThat(name.machineFamilyName()).isEqualTo("HRYTSENKO");
    assertThat(name.machineGivenName()).isEqualTo("OLEH");
  }

  @Test
  void agreesByTheLatinNameWhereBothHaveOne() {
    PersonName wang = WANG.withLatin(WANG_WEI);

    assertThat(wang.agreesWith(PersonName.of("Wang", "Wei", null).withLatin(WANG_WEI))).isTrue();
    assertThat(wang.agreesWith(WANG.withLatin(new LatinName("HUANG", "WEI")))).isFalse();
  }

  @Test
  void agreesByEitherSpellingWhereOneHasALatinName() {
    PersonName ilqar =
        PersonName.of("Əliyev", "İlqar", null).withLatin(new LatinName("ALIYEV", "ILGAR"));

    assertThat(ilqar.agreesWith(PersonName.of("Aliyev", "Ilgar", null))).isTrue();
    assertThat(PersonName.of("ƏLİYEV", "İLQAR", null).agreesWith(ilqar)).isTrue();
    assertThat(ilqar.agreesWith(PersonName.of("Aliyev", "Ilkar", null))).isFalse();
  }

  @Test
  void lettersThatNoTableKnowsAreNotLeftOutOfTheComparison() {
    assertThat(WANG.agreesWith(PersonName.of("李", "娜", null))).isFalse();
    assertThat(WANG.agreesWith(WANG)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"Sukarno, ''", "'', Sukarno", "'', SUKARNO"})
  void aPersonOfOneNameIsFoundUnderItInEitherPart(String family, String given) {
    assertThat(PersonName.of("Sukarno", "", null).agreesWith(PersonName.of(family, given, null)))
        .isTrue();
  }

  @Test
  void aPersonOfOneNameIsShownWithoutBlanksForTheOther() {
    PersonName sukarno = PersonName.of("", "Sukarno", " ");

    assertThat(sukarno.inFull()).isEqualTo("Sukarno");
    assertThat(sukarno.shortly()).isEqualTo("Sukarno");
    assertThat(sukarno.patronymic()).isEmpty();
    assertThat(sukarno.machineFamilyName()).isEmpty();
  }

  @Test
  void keepsTheLatinNameWhereACorrectionLeavesItOutAndTheLettersStay() {
    PersonName before =
        PersonName.of("Aliyev", "Ilqar", null).withLatin(new LatinName("ALIYEV", "ILGAR"));

    assertThat(PersonName.of("Əliyev", "İlqar", "Rəşid oğlu").inPlaceOf(before).latin())
        .isEqualTo(before.latin());
    assertThat(PersonName.of("Quliyev", "İlqar", null).inPlaceOf(before).latin()).isEmpty();
    assertThat(
            PersonName.of("Əliyev", "İlqar", null)
                .withLatin(new LatinName("ALIEV", "ILGAR"))
                .inPlaceOf(before)
                .latin())
        .contains(new LatinName("ALIEV", "ILGAR"));
  }

  @Test
  void isStoredAndReadWithItsLatinName() {
    PersonName name = WANG.withLatin(new LatinName("WANG", ""));
    var person =
        new Person(new Fin("5ZKA7LM"), name, BirthDate.of(java.time.LocalDate.of(1985, 4, 12)));

    assertThat(person.name()).isEqualTo(name);
    person.correct(WANG.withLatin(WANG_WEI), person.birthDate());
    assertThat(person.name().latin()).isEqualTo(Optional.of(WANG_WEI));
    assertThat(new FormerDetails(person, java.time.Instant.EPOCH).name()).isEqualTo(person.name());
  }
}
