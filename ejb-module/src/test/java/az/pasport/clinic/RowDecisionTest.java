package az.pasport.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.intake.Answer;
import az.pasport.intake.Submission;
import az.pasport.person.Fin;
import az.pasport.record.ProblemCode;
import az.pasport.security.FacilityCode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RowDecisionTest {
  private static final ClinicWorker LEYLA =
      new ClinicWorker(
          new FacilityCode("BAKU-MC-01"), "Klinika", "Clinic", "17", "Leyla", new Fin("6CLN4WK"));
  private static final UUID RECORD = UUID.randomUUID();

  @Test
  void sameRowHasTheSameNumberHoweverItsDateIsWritten() {
    assertThat(RowDecision.messageId(RecordForm.VACCINATION, row("14.02.2022", "A-1")))
        .isEqualTo(RowDecision.messageId(RecordForm.VACCINATION, row("2022-02-14", "A-1")))
        .matches("[\\x21-\\x7e]{1,64}");
  }

  @Test
  void mendedRowIsAnotherMessage() {
    assertThat(RowDecision.messageId(RecordForm.VACCINATION, row("14.02.2022", "A-1")))
        .isNotEqualTo(RowDecision.messageId(RecordForm.VACCINATION, row("14.02.2022", "A-2")));
  }

  @Test
  void rowOfAnotherKindIsAnotherMessage() {
    assertThat(RowDecision.messageId(RecordForm.POSITIVE_TEST, row("14.02.2022", "")))
        .isNotEqualTo(RowDecision.messageId(RecordForm.NEGATIVE_TEST, row("14.02.2022", "")));
  }

  @Test
  void messageNamesTheWorkerWhoUploaded() {
    Submission message =
        RowDecision.message(RecordForm.VACCINATION, LEYLA, row("14.02.2022", "A-1"));
    assertThat(message.worker()).isEqualTo(new Submission.Author("17", "Leyla"));
  }

  @Test
  void rowThatWasTakenBeforeHasItsRecord() {
    var first = new Answer.Accepted(RECORD, 1, Instant.EPOCH, true, List.of());
    assertThat(RowDecision.result(new Answer.Duplicate(first)))
        .contains(RowResult.takenBefore(RECORD));
    // Another worker uploaded it.
    assertThat(RowDecision.result(new Answer.Conflict(RECORD, Instant.EPOCH)))
        .contains(RowResult.takenBefore(RECORD));
  }

  @Test
  void rowBeyondTheLimitOfAnHourWaits() {
    var limit = ProblemCode.TOO_MANY_BY_WORKER.at("worker.id", 120);
    assertThat(RowDecision.result(new Answer.Rejected(List.of(limit)))).isEmpty();
    assertThat(
            RowDecision.result(
                new Answer.Rejected(List.of(limit, ProblemCode.BAD_FIN.at("person.fin")))))
        .isPresent();
  }

  @Test
  void numberThatIsNoneIsRefusedAndNotForgotten() {
    FieldValues values = row("14.02.2022", "A-1");
    values.put(RecordField.DOSE_NUMBER, "first");
    var dose = (Submission.Dose) RecordForm.VACCINATION.submission("m", LEYLA.author(), values);
    assertThat(dose.doseNumber()).isZero();
    assertThat(dose.seriesSize()).isNull();
  }

  private static FieldValues row(String date, String lot) {
    var values = new FieldValues();
    values.put(RecordField.FIN, "5ZKA7LM");
    values.put(RecordField.DOSE_DATE, date);
    values.put(RecordField.SAMPLED_AT, date + " 09:30");
    values.put(RecordField.LOT, lot);
    return values;
  }
}
