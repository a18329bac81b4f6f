package az.pasport.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownDocumentTest {
  @ParameterizedTest
  @CsvSource({"AA 1234567, AA1234567", "aze-12345678, AZE12345678", "АА1234567, AA1234567"})
  void readsTheNumberAsPeopleWriteIt(String written, String number) {
    assertThat(new ShownDocument(ShownDocument.Kind.IDENTITY_CARD, written).number())
        .isEqualTo(number);
  }

  @Test
  void refusesWhatIsNoNumber_andHidesOneThatIs() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ShownDocument(ShownDocument.Kind.PASSPORT, "A1"))
        .withMessageNotContaining("A1");
    assertThat(new ShownDocument(ShownDocument.Kind.PASSPORT, "U12345678").toString())
        .doesNotContain("U12345678");
  }
}
