package az.pasport.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
  @ParameterizedTest
  @ValueSource(strings = {"az", "en", "ru"})
  void hasATextOfItsOwnForEachReasonAndOutcome(String language) {
    Locale locale = Locale.forLanguageTag(language);
    Set<String> texts = new HashSet<>();
    for (Reason reason : Reason.values()) {
      assertThat(texts.add(reason.text(locale))).isTrue();
    }
    String meaning = Attested.Kind.CONTRAINDICATION.meaning(locale).orElseThrow();
    assertThat(texts.add(meaning)).isTrue();
    for (Outcome outcome : Outcome.values()) {
      assertThat(texts.add(outcome.text(locale))).isTrue();
    }
  }

  @Test
  void speaksAzerbaijaniToWhoeverHasNoneOfTheLanguages() {
    Locale server = Locale.getDefault();
    try {
      Locale.setDefault(Locale.ENGLISH);
      assertThat(Outcome.VALID.text(Locale.forLanguageTag("az"))).isEqualTo("Etibarlıdır");
      assertThat(Outcome.VALID.text(Locale.forLanguageTag("az-AZ"))).isEqualTo("Etibarlıdır");
      assertThat(Outcome.VALID.text(Locale.FRENCH)).isEqualTo("Etibarlıdır");
      assertThat(Outcome.VALID.text(Locale.UK)).isEqualTo("Valid");
      assertThat(Reason.REVOKED.text(Locale.forLanguageTag("ru"))).isEqualTo("Сертификат отозван.");
    } finally {
      Locale.setDefault(server);
    }
  }
}
