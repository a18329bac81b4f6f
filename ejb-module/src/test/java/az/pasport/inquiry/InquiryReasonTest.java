package az.pasport.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InquiryReasonTest {
  @Test
  void blanksAroundTheTextDoNotCount() {
    assertThat(new InquiryReason(InquiryReason.Kind.FRAUD_CHECK, "  zəng 17, doza ").text())
        .isEqualTo("zəng 17, doza");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "         ",
        "zəng 1745",
        "  zəng 1745  ",
        "zəng 17\n, dozalar",
        "a\u202Ebcdefghij"
      })
  void refusesWhatIsTooShortOrNotOneLine(String text) {
    assertThat(InquiryReason.isText(text)).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new InquiryReason(InquiryReason.Kind.CITIZEN_REQUEST, text));
  }

  @Test
  void takesFrom10To200Characters() {
    assertThat(InquiryReason.isText("a".repeat(10))).isTrue();
    assertThat(InquiryReason.isText("a".repeat(200))).isTrue();
    assertThat(InquiryReason.isText("a".repeat(201))).isFalse();
  }
}
