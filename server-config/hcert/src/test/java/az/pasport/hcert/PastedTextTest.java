package az.pasport.hcert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What mail and messengers make of a text; {@code verdicts.json} has whole certificates. */
class PastedTextTest {
  @Test
  void listsTheCertificatesOfALongerText() {
    assertThat(PastedText.split("HC1:ABC")).containsExactly("HC1:ABC\n");
    assertThat(PastedText.split("hello")).containsExactly("hello");
    assertThat(PastedText.split("Salam!\r\n\r\nHC1:ABC\nDEF\n\n\ufeffAZ1:GHI"))
        .containsExactly("HC1:ABC\nDEF\n\n", "\ufeffAZ1:GHI\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"HC1:A", " AZ1:A", "\ufeffHC1:A", "\u200bH\u00adC1:A"})
  void knowsHowCertificatesBeginApartFromWhatIsInvisible(String text) {
    assertThat(PastedText.beginsCertificate(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hc1:A", "HC2:A", "xHC1:A"})
  void takesNothingElseForTheBeginning(String text) {
    assertThat(PastedText.beginsCertificate(text)).isFalse();
  }

  @Test
  void readsATextInAFewWaysHoweverManyBreaksItHas() throws HcertException {
    assertThat(PastedText.readings("HC1:AB")).containsExactly("HC1:AB");
    assertThat(PastedText.readings("HC1:A\n B")).contains("HC1:A B", "HC1:AB");
    assertThat(PastedText.readings("HC1:" + "A\n".repeat(2_000))).hasSizeLessThanOrEqualTo(5);
    assertThatThrownBy(() -> PastedText.readings("A".repeat(10_000)))
        .isInstanceOf(HcertException.class);
  }
}
