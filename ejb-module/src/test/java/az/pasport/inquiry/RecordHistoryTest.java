package az.pasport.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.record.ConfirmationStatus;
import az.pasport.record.DosePosition;
import az.pasport.record.RecordState;
import az.pasport.record.RecordVersion;
import az.pasport.record.WithdrawalReason;
import az.pasport.samples.SampleEvents;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordHistoryTest {
  private static final LocalDate DAY = LocalDate.parse("2021-06-01");
  private static final RecordVersion FIRST = RecordVersion.first();

  @Test
  void eachVersionTellsWhatItChanged() {
    var history =
        RecordHistory.of(
            List.of(
                StoredRecords.version(FIRST, dose(DAY), ConfirmationStatus.STANDS),
                StoredRecords.version(
                    FIRST.next(), dose(DAY.plusDays(1)), ConfirmationStatus.STANDS)),
            false);

    assertThat(history.state()).isEqualTo(RecordState.IN_FORCE);
    assertThat(history.current().number()).isEqualTo(2);
    assertThat(history.versions().get(0).changed()).containsExactly("dose.date");
    assertThat(history.versions().get(1).changed()).isEmpty();
    assertThat(history.current().worker()).isEqualTo("W-17");
    assertThat(history.current().isWorkerProved()).isTrue();
  }

  @Test
  void withdrawnRecordStillTellsWhatItWasAbout() {
    var history =
        RecordHistory.of(
            List.of(
                StoredRecords.version(FIRST, dose(DAY), ConfirmationStatus.STANDS),
                StoredRecords.withdrawal(FIRST.next())),
            false);

    assertThat(history.state()).isEqualTo(RecordState.WITHDRAWN);
    assertThat(history.current().withdrawalReason()).contains(WithdrawalReason.RECORDED_TWICE);
    assertThat(history.told().happenedOn()).isEqualTo(DAY);
  }

  @Test
  void stateTellsWhyARecordDoesNotCount() {
    var held = List.of(StoredRecords.version(FIRST, dose(DAY), ConfirmationStatus.HELD));
    assertThat(RecordHistory.of(held, false).state()).isEqualTo(RecordState.PENDING);
    assertThat(RecordHistory.of(held, true).state()).isEqualTo(RecordState.IN_DOUBT);
  }

  private static az.pasport.record.MedicalEvent dose(LocalDate day) {
    return SampleEvents.dose(SampleEvents.COMIRNATY, new DosePosition(1, 2), day);
  }
}
