package az.pasport.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LookupOutcomeTest {
  @ParameterizedTest
  @EnumSource(LookupOutcome.class)
  void hasWordsInEachLanguage(LookupOutcome outcome) {
    for (String language : new String[] {"az", "en", "ru"}) {
      assertThat(outcome.text(Locale.forLanguageTag(language))).isNotBlank();
    }
    assertThat(outcome.text(Locale.ENGLISH))
        .isNotEqualTo(outcome.text(Locale.forLanguageTag("az")));
  }

  /** Certificates that are there, valid or not, are no failed tries. */
  @ParameterizedTest
  @EnumSource(
      value = LookupOutcome.class,
      names = {"NONE_FOUND", "SEVERAL_PEOPLE"})
  void findsNothing(LookupOutcome outcome) {
    assertThat(outcome.isFailed()).isTrue();
    assertThat(LookupAnswer.of(outcome).text(Locale.ENGLISH)).isNotBlank();
    assertThat(LookupAnswer.of(outcome).shown()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = LookupOutcome.class,
      names = {"NONE_FOUND", "SEVERAL_PEOPLE"},
      mode = EnumSource.Mode.EXCLUDE)
  void findsSomething(LookupOutcome outcome) {
    assertThat(outcome.isFailed()).isFalse();
  }
}
