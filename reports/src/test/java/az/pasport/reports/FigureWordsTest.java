package az.pasport.reports;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.decree.CertificateKind;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FigureWordsTest {
  @ParameterizedTest
  @EnumSource(CertificateKind.class)
  void hasWordsForEveryKindInThreeLanguages(CertificateKind kind) {
    for (String language : new String[] {"az", "en", "ru"}) {
      assertThat(FigureWords.in(Locale.forLanguageTag(language)).of(kind)).isNotBlank();
    }
  }
}
