package az.pasport.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.pasport.decree.CertificateKind;
import az.pasport.time.BirthDate;
import az.pasport.verification.CertificateFacts;
import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {
  /** DCC schema 1.3: {@code co} is a country or an organisation of up to ten letters. */
  @ParameterizedTest
  @CsvSource({"AZ, Azerbaijan", "SE, Sweden", "UNHCR, UNHCR", "XYZ, XYZ", "A, A"})
  void namesCountriesAndLeavesOrganisationsAsTheyAre(String code, String name) {
    assertThat(Messages.EN.country(code)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "az, 1963, 1963 (ay və gün məlum deyil)",
    "az, 1963-05, 05.1963 (gün məlum deyil)",
    "en, 1963, 1963 (day and month unknown)",
    "en, 1963-05, 05.1963 (day unknown)",
    "ru, 1963, 1963 (день и месяц неизвестны)",
    "ru, 1963-05, 05.1963 (день неизвестен)",
    "ru, 1963-01-01, 01.01.1963",
  })
  void saysWhatIsUnknownOfABirthDate(String language, String known, String shown) {
    assertThat(
            Messages.in(Locale.forLanguageTag(language))
                .birthDate(BirthDate.parse(known).orElseThrow()))
        .isEqualTo(shown);
  }

  @ParameterizedTest
  @EnumSource(CertificateKind.class)
  void hasATitleForEveryKindInThreeLanguages(CertificateKind kind) {
    for (String language : new String[] {"az", "en", "ru"}) {
      assertThat(Messages.in(Locale.forLanguageTag(language)).of(kind)).isNotBlank();
    }
  }

  @Test
  void endsWhereAKeyHasNoText() {
    assertThatThrownBy(() -> Messages.AZ.of("no.such.key"))
        .isInstanceOf(MissingResourceException.class);
  }

  @Test
  void namesACodeByItsTypeAndTheTypeAroundIt() {
    assertThat(Messages.key(CertificateKind.TEST)).isEqualTo("certificateKind.TEST");
    assertThat(Messages.key(CertificateFacts.Kind.TEST)).isEqualTo("certificateFactsKind.TEST");
  }
}
