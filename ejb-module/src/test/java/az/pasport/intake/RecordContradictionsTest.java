package az.pasport.intake;

import static az.pasport.intake.StoredPeople.AYTEN;
import static az.pasport.intake.StoredPeople.BAKU;
import static az.pasport.intake.StoredPeople.BORN;
import static az.pasport.intake.StoredPeople.GANJA;
import static az.pasport.intake.StoredPeople.dose;
import static az.pasport.intake.StoredPeople.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.record.HealthRecord;
import az.pasport.record.ProblemCode;
import az.pasport.record.RecordContradictions;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordContradictionsTest {
  private static final LocalDate FIRST = LocalDate.of(2021, 6, 1);

  @Test
  void listsWhatCannotBeTrueOfOnePerson() {
    HealthRecord first = recorded(dose(AYTEN, BORN, 1, 2, FIRST), BAKU);
    HealthRecord again = recorded(dose(AYTEN, BORN, 1, 2, FIRST), GANJA);
    HealthRecord earlier = recorded(dose(AYTEN, BORN, 2, 2, FIRST.minusDays(30)), GANJA);
    HealthRecord second = recorded(dose(AYTEN, BORN, 2, 2, FIRST.plusDays(30)), GANJA);

    assertThat(RecordContradictions.between(List.of(first), List.of(again, earlier, second)))
        .extracting(RecordContradictions.Contradiction::code)
        .containsExactly(ProblemCode.DOSE_ON_SAME_DAY, ProblemCode.DOSE_OUT_OF_ORDER);
    assertThat(RecordContradictions.between(List.of(first), List.of(again)).get(0).summary())
        .isEqualTo("2021-06-01 (BAKU-MC-01), 2021-06-01 (GANJA-RH-02)");
  }

  @Test
  void oneTestRecordedUnderTwoIdentitiesIsARepetition() {
    HealthRecord test = recorded(StoredPeople.test(AYTEN, BORN, FIRST), BAKU);
    HealthRecord copy = recorded(StoredPeople.test(AYTEN, BORN, FIRST), GANJA);

    assertThat(RecordContradictions.between(List.of(test), List.of(copy)))
        .extracting(RecordContradictions.Contradiction::code)
        .containsExactly(ProblemCode.ALREADY_RECORDED);
    assertThat(RecordContradictions.between(List.of(test), List.of())).isEmpty();
  }
}
