package az.pasport.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PayloadHashTest {
  private static final Submission.Subject SOMEBODY =
      new Submission.Subject("5ZKA7LM", null, null, null, "A", "B", null, "1990-02-14");
  private static final Submission.Author NURSE = new Submission.Author("1", "N");

  private static Submission dose(String lot, String vaccinator) {
    return new Submission.Dose(
        "m", SOMEBODY, NURSE, "CoronaVac", lot, 1, 2, "2022-03-01", vaccinator);
  }

  @Test
  void isTheSameForTheSameFields() {
    assertThat(PayloadHash.of(dose("L", "V"))).isEqualTo(PayloadHash.of(dose("L", "V")));
  }

  @Test
  void differsWhenAnyFieldDoes() {
    assertThat(PayloadHash.of(dose("L", "V"))).isNotEqualTo(PayloadHash.of(dose("M", "V")));
    assertThat(PayloadHash.of(dose("LV", ""))).isNotEqualTo(PayloadHash.of(dose("L", "V")));
  }
}
