package az.pasport.registry;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.person.LatinName;
import az.pasport.person.PersonName;
import az.pasport.time.BirthDate;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisteredPersonTest {
  private static final BirthDate BORN = BirthDate.of(LocalDate.of(1990, 2, 14));
  private static final RegisteredPerson AYTEN =
      RegisteredPerson.of(new PersonName("Məmmədova", "Aytən", Optional.of("Rəşad qızı")), BORN);

  @ParameterizedTest(name = "{4}: {0} {1} {2}")
  @CsvSource({
    "Məmmədova,      Aytən,            1990-02-14, true,  the same",
    "MAMMADOVA,      AYTAN,            1990-02-14, true,  machine letters",
    "məmmədova,      aytən,            1990-02-14, true,  lower case",
    "Quliyeva,       Aytən,            1990-02-14, true,  a new name by marriage",
    "Məmmədova,      Ayten,            1990-02-14, true,  a given name spelled otherwise",
    "Məmmədova-Quliyeva, Ayten,        1990-02-14, true,  a double name that holds the old one",
    "Mammadowa,      Aytən Rəşad qızı, 1990-02-14, true,  the patronymic in the given name",
    "Aytən,          Məmmədova,        1990-02-14, true,  both in each other's place",
    "Aytən,          Quliyeva,         1990-02-14, false, only one in the other's place",
    "Quliyeva,       Günel,            1990-02-14, false, another person of the same day",
    "Məmmədova,      Aytən,            1990-02-15, false, another day",
    "Məmmədova,      Aytən,            1991-02-14, false, another year",
    "Məmməd,         Ayt,              1990-02-14, false, a beginning is no word",
    "M,              A,                1990-02-14, false, initials"
  })
  void recognisesWhoIsMeant(
      String family, String given, LocalDate born, boolean isMeant, String because) {
    assertThat(AYTEN.isMeantBy(new PersonName(family, given, Optional.empty()), BirthDate.of(born)))
        .as(because)
        .isEqualTo(isMeant);
  }

  @Test
  void recognisesTheSpellingInThePassport_andOtherSpellingsOfPassports() {
    var wang = RegisteredPerson.of(new PersonName("Wang", "Wei", Optional.empty()), BORN);
    var muller = RegisteredPerson.of(new PersonName("Muller", "Jurgen", Optional.empty()), BORN);

    assertThat(
            wang.isMeantBy(
                new PersonName("王", "伟", Optional.empty()).withLatin(new LatinName("WANG", "WEI")),
                BORN))
        .isTrue();
    assertThat(muller.isMeantBy(new PersonName("Müller", "Jürgen", Optional.empty()), BORN))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({"*, *", "-, -"})
  void namesWithoutLettersAgreeWithNobody(String family, String given) {
    var unnamed = RegisteredPerson.of(new PersonName(family, given, Optional.empty()), BORN);

    assertThat(unnamed.isMeantBy(new PersonName(family, given, Optional.empty()), BORN)).isFalse();
  }
}
