package az.pasport.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.time.BirthDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {
  /** DCC schema 1.3: {@code co} is a country or an organisation of up to ten letters. */
  @ParameterizedTest
  @CsvSource({"AZ, Azerbaijan", "SE, Sweden", "UNHCR, UNHCR", "XYZ, XYZ", "A, A"})
  void namesCountriesAndLeavesOrganisationsAsTheyAre(String code, String name) {
    assertThat(new Texts(Language.EN).country(code)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "AZ, 1963, 1963 (ay və gün məlum deyil)",
    "AZ, 1963-05, 05.1963 (gün məlum deyil)",
    "EN, 1963, 1963 (day and month unknown)",
    "EN, 1963-05, 05.1963 (day unknown)",
    "RU, 1963, 1963 (день и месяц неизвестны)",
    "RU, 1963-05, 05.1963 (день неизвестен)",
    "RU, 1963-01-01, 01.01.1963",
  })
  void saysWhatIsUnknownOfABirthDate(Language language, String known, String shown) {
    assertThat(new Texts(language).birthDate(BirthDate.parse(known).orElseThrow()))
        .isEqualTo(shown);
  }
}
