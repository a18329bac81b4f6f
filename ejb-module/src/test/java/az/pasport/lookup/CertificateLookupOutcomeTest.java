package az.pasport.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.message.Messages;
import az.pasport.wording.LookupFormatter;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CertificateLookupOutcomeTest {
  @ParameterizedTest
  @EnumSource(CertificateLookupOutcome.class)
  void hasWordsInEachLanguage(CertificateLookupOutcome outcome) {
    for (String language : new String[] {"az", "en", "ru"}) {
      assertThat(words(language, outcome)).isNotBlank();
    }
    assertThat(words("en", outcome)).isNotEqualTo(words("az", outcome));
  }

  /** Certificates that are there, valid or not, are no failed tries. */
  @ParameterizedTest
  @EnumSource(
      value = CertificateLookupOutcome.class,
      names = {"NONE_FOUND", "SEVERAL_PEOPLE"})
  void findsNothing(CertificateLookupOutcome outcome) {
    assertThat(outcome.isFailed()).isTrue();
    assertThat(new LookupFormatter(Messages.EN).format(LookupAnswer.of(outcome))).isNotBlank();
    assertThat(LookupAnswer.of(outcome).shown()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = CertificateLookupOutcome.class,
      names = {"NONE_FOUND", "SEVERAL_PEOPLE"},
      mode = EnumSource.Mode.EXCLUDE)
  void findsSomething(CertificateLookupOutcome outcome) {
    assertThat(outcome.isFailed()).isFalse();
  }

  private static String words(String language, CertificateLookupOutcome outcome) {
    return new LookupFormatter(Messages.in(Locale.forLanguageTag(language))).outcome(outcome);
  }
}
