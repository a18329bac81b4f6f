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

  /** The digest of a message from before there was a Latin name: it must be known again. */
  @Test
  void staysWhatItWasForAMessageWithoutLatinName() {
    assertThat(PayloadHash.of(dose("L", "V")))
        .isEqualTo("5083a59a7ccf920575433beb164f117a4eb6dc2f1d3cb8294c3ffd3ab1c9858a");
  }

  @Test
  void differsWithTheLatinName() {
    assertThat(PayloadHash.of(recovered(new Submission.LatinName("A", "B"))))
        .isNotEqualTo(PayloadHash.of(recovered(null)))
        .isNotEqualTo(PayloadHash.of(recovered(new Submission.LatinName("A", "C"))));
  }

  private static Submission recovered(Submission.LatinName latin) {
    var somebody =
        new Submission.Subject("5ZKA7LM", null, null, null, "A", "B", null, "1990-02-14", latin);
    return new Submission.Recovered("m", somebody, NURSE, "2022-03-01", "2022-03-10", "D");
  }

  @Test
  void differsWhenAnyFieldDoes() {
    assertThat(PayloadHash.of(dose("L", "V"))).isNotEqualTo(PayloadHash.of(dose("M", "V")));
    assertThat(PayloadHash.of(dose("LV", ""))).isNotEqualTo(PayloadHash.of(dose("L", "V")));
  }
}
