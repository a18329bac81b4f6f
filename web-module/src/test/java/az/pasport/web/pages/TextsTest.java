package az.pasport.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {
  /** DCC schema 1.3: {@code co} is a country or an organisation of up to ten letters. */
  @ParameterizedTest
  @CsvSource({"AZ, Azerbaijan", "SE, Sweden", "UNHCR, UNHCR", "XYZ, XYZ", "A, A"})
  void namesCountriesAndLeavesOrganisationsAsTheyAre(String code, String name) {
    assertThat(new Texts(Language.EN).country(code)).isEqualTo(name);
  }
}
