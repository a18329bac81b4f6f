package az.pasport.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayloadHashTest {
  private static final Submission.Subject SOMEBODY =
      new Submission.Subject("5ZKA7LM", null, null, null, "A", "B", null, "1990-02-14", null);
  private static final Submission.Author NURSE = new Submission.Author("1", "N");

  private static Submission dose(String lot, String vaccinator) {
    return new Submission.Dose(
        "m", SOMEBODY, NURSE, "CoronaVac", lot, 1, 2, "2022-03-01", vaccinator);
  }

  private static Submission test(Submission.Subject person, String sampledAt) {
    return new Submission.Test(
        "m", person, NURSE, "NAAT", null, sampledAt, "2022-03-01T18:00:00Z", "DETECTED");
  }

  private static boolean areTheSame(Submission one, Submission other) {
    return PayloadHash.of(other).matches(PayloadHash.of(one).ofValues());
  }

  @Test
  void isTheSameForTheSameFields() {
    assertThat(PayloadHash.of(dose("L", "V"))).isEqualTo(PayloadHash.of(dose("L", "V")));
  }

  /** The digest of a message from before there was a Latin name: it must be known again. */
  @Test
  void staysWhatItWasForAMessageWithoutLatinName() {
    assertThat(PayloadHash.of(dose("L", "V")).ofText())
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
    assertThat(areTheSame(dose("L", "V"), dose("M", "V"))).isFalse();
    assertThat(areTheSame(dose("LV", ""), dose("L", "V"))).isFalse();
    assertThat(areTheSame(dose("L", "V"), dose("L", "v"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2022-03-01T09:30:00+04:00, 2022-03-01T05:30:00Z, true",
    "2022-03-01T09:30:00+04:00, 2022-03-01T09:30+04:00, true",
    "2022-03-01T09:30:00+04:00, ' 2022-03-01T09:30:00.000+04:00 ', true",
    "2022-03-01T24:00:00Z, 2022-03-02T00:00:00Z, true",
    "2022-03-01T09:30:00+04:00, 2022-03-01T09:30:00Z, false",
    "2022-03-01T09:30:00Z, 2022-03-01T09:30:01Z, false",
  })
  void takesOneMomentForOneValue(String sent, String sentAgain, boolean same) {
    assertThat(areTheSame(test(SOMEBODY, sent), test(SOMEBODY, sentAgain))).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource({
    "5ZKA7LM, Əliyeva, 1990-02-14, 5zka7lm, Əliyeva, 1990-02-14, true",
    "5ZKA7LM, Əliyeva, 1990-02-14, ' 5ZKA7LM ', '\tƏliyeva ', 1990-02-14Z, true",
    "5ZKA7LM, Əliyeva, 1990-02-14, 5ZKA7LM, Əliyeva, 1990-02-14+04:00, true",
    "5ZKA7LM, G\u00fcl Bah\u0131, 1990-02-14, 5ZKA7LM, 'Gu\u0308l  Bah\u0131', 1990-02-14, true",
    "5ZKA7LM, Əliyeva, 1990-02-14, 5ZKA7LM, ƏLİYEVA, 1990-02-14, false",
    "5ZKA7LM, Əliyeva, 1990-02-14, 5ZKA7LN, Əliyeva, 1990-02-14, false",
    "5ZKA7LM, Əliyeva, 1990-02-14, 5ZKA7LM, Əliyeva, 1990-02-15, false",
  })
  void takesPeopleAsTheyAreReadNotAsTheyAreWritten(
      String fin,
      String name,
      String born,
      String finAgain,
      String nameAgain,
      String bornAgain,
      boolean same) {
    var one = new Submission.Subject(fin, null, null, null, name, "B", null, born, null);
    var other =
        new Submission.Subject(finAgain, "", null, null, nameAgain, "B", " ", bornAgain, null);
    String at = "2022-03-01T05:30:00Z";
    assertThat(areTheSame(test(one, at), test(other, at))).isEqualTo(same);
  }

  @Test
  void takesADocumentsNumberWithAndWithoutBlanksForOne() {
    var one =
        new Submission.Subject(
            null, "PASSPORT", "TR", "U12345678", "A", "B", null, "1980-01-01", null);
    var other =
        new Submission.Subject(
            null, "PASSPORT", "tr", "u 1234-5678", "A", "B", null, "1980-01-01", null);
    String at = "2022-03-01T05:30:00Z";
    assertThat(areTheSame(test(one, at), test(other, at))).isTrue();
  }

  @Test
  void knowsAMessageThatWasStoredBeforeValuesWereNormalised() {
    PayloadHash hash = PayloadHash.of(dose("L", "V"));
    assertThat(hash.matches(hash.ofText())).isTrue();
    // SHA-256 of the kind and the fields as JSON, with null for what is missing.
    assertThat(hash.ofText())
        .isEqualTo("5083a59a7ccf920575433beb164f117a4eb6dc2f1d3cb8294c3ffd3ab1c9858a");
  }

  @Test
  void tellsACorrectionFromTheRecordThatItWrites() {
    var correction = new Correction("f56f42bb-acc3-4033-8b21-bbaeb7cbf93d", 1, dose("L", "V"));
    assertThat(PayloadHash.of(correction).ofValues())
        .isNotEqualTo(PayloadHash.of(dose("L", "V")).ofValues());
  }
}
