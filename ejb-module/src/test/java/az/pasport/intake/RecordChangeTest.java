package az.pasport.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is approved is what was asked for: nothing is lost on the way through the database. */
class RecordChangeTest {
  private static final Submission.Subject PERSON =
      new Submission.Subject(
          "2CHNGE1", null, null, null, "Əliyev", "İlqar", null, "1990-01-02", null);
  private static final Submission.Author OFFICIAL =
      new Submission.Author("8MRK3UB", "T. İsmayılov");

  static Stream<Submission> submissions() {
    var dose =
        new Submission.Dose("m", PERSON, OFFICIAL, "EU/1/20/1528", null, 1, 2, "2022-03-01", null);
    return Stream.of(
        dose,
        new Submission.DoseAbroad(dose, "TR", "TR-1"),
        new Submission.Test("m", PERSON, OFFICIAL, "NAAT", "x", "a", "b", "DETECTED"),
        new Submission.Recovered("m", PERSON, OFFICIAL, "2022-01-01", "2022-01-12", "Dr"),
        new Submission.Contraindicated("m", PERSON, OFFICIAL, "12", "2022-01-01", null));
  }

  @ParameterizedTest
  @MethodSource("submissions")
  void keepsSubmissionsAndCorrections(Submission submission) throws Exception {
    var correction = new Correction("a9d7", 3, submission);

    assertThat(stored(RecordChange.of(submission)).toMessage()).isEqualTo(submission);
    assertThat(stored(RecordChange.of(correction)).toMessage()).isEqualTo(correction);
  }

  @Test
  void keepsWithdrawals() throws Exception {
    var withdrawal = new WithdrawalRequest("m", "a9d7", 2, OFFICIAL, "WRONG_PERSON");

    assertThat(stored(RecordChange.of(withdrawal)).toMessage()).isEqualTo(withdrawal);
  }

  private static RecordChange stored(RecordChange change) throws Exception {
    var json = new ObjectMapper();
    return json.readValue(json.writeValueAsString(change), RecordChange.class);
  }
}
