package az.pasport.verification;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.message.Messages;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictFormatterTest {
  @ParameterizedTest
  @ValueSource(strings = {"az", "en", "ru"})
  void hasATextOfItsOwnForEachReasonAndOutcome(String language) {
    Messages messages = Messages.in(Locale.forLanguageTag(language));
    Set<String> texts = new HashSet<>();
    for (Reason reason : Reason.values()) {
      assertThat(texts.add(messages.of(reason))).isTrue();
    }
    String meaning =
        new VerdictFormatter(messages)
            .meaning(CertificateFacts.Kind.CONTRAINDICATION)
            .orElseThrow();
    assertThat(texts.add(meaning)).isTrue();
    for (Outcome outcome : Outcome.values()) {
      assertThat(texts.add(messages.of(outcome))).isTrue();
    }
  }

  @Test
  void speaksAzerbaijaniToWhoeverHasNoneOfTheLanguages() {
    Locale server = Locale.getDefault();
    try {
      Locale.setDefault(Locale.ENGLISH);
      assertThat(Messages.in(Locale.forLanguageTag("az")).of(Outcome.VALID))
          .isEqualTo("Etibarlıdır");
      assertThat(Messages.in(Locale.forLanguageTag("az-AZ")).of(Outcome.VALID))
          .isEqualTo("Etibarlıdır");
      assertThat(Messages.in(Locale.FRENCH).of(Outcome.VALID)).isEqualTo("Etibarlıdır");
      assertThat(Messages.in(Locale.UK).of(Outcome.VALID)).isEqualTo("Valid");
      assertThat(Messages.in(Locale.forLanguageTag("ru")).of(Reason.REVOKED))
          .isEqualTo("Сертификат отозван.");
    } finally {
      Locale.setDefault(server);
    }
  }
}
