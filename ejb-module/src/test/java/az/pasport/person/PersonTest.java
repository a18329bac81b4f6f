package az.pasport.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.pasport.time.BirthDate;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonTest {
  private final Person aytan =
      new Person(
          new Fin("5ZKA7LM"),
          PersonName.of("Məmmədova", "Aytən", "Rəşad qızı"),
          BirthDate.of(LocalDate.of(1990, 2, 14)));

  @ParameterizedTest
  @CsvSource({"MƏMMƏDOVA, AYTƏN", "Mammadova, Aytan", "məmmədova, aytən"})
  void answersToTheNameHoweverAHospitalWritesIt(String family, String given) {
    assertThat(aytan.answersTo(PersonName.of(family, given, null))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"Məmmədov, Aytən", "Məmmədova, Aysel"})
  void doesNotAnswerToAnotherName(String family, String given) {
    assertThat(aytan.answersTo(PersonName.of(family, given, null))).isFalse();
  }

  @Test
  void keepsATravelDocumentAsItsIdentity() {
    var document = TravelDocument.of(DocumentType.PASSPORT, "tr", "u 123-45678");
    var person =
        new Person(
            document,
            PersonName.of("Yılmaz", "Ayşe", null),
            BirthDate.of(LocalDate.of(1980, 1, 1)));

    assertThat(person.identity())
        .isEqualTo(new TravelDocument(DocumentType.PASSPORT, "TR", "U12345678"));
  }

  @Test
  void refusesANameWithoutParts() {
    assertThatThrownBy(() -> PersonName.of(" ", "", "Rəşad qızı"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void hidesNameAndIdentityInTextThatMayBeLogged() {
    assertThat(aytan.name().toString()).doesNotContain("Aytən");
    assertThat(TravelDocument.of(DocumentType.MYI, "RU", "123456789").toString())
        .doesNotContain("123456789");
  }
}
