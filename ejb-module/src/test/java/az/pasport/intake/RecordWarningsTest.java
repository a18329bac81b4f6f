package az.pasport.intake;

import static az.pasport.intake.StoredPeople.AYTEN;
import static az.pasport.intake.StoredPeople.BAKU;
import static az.pasport.intake.StoredPeople.BORN;
import static az.pasport.intake.StoredPeople.GANJA;
import static az.pasport.intake.StoredPeople.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.record.HealthRecord;
import az.pasport.record.MedicalEvent;
import az.pasport.record.TestOutcome;
import az.pasport.record.TestType;
import az.pasport.record.VaccineProduct;
import az.pasport.record.VaccineProducts;
import az.pasport.time.BirthDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordWarningsTest {
  private static final LocalDate DAY = LocalDate.of(2021, 6, 14);

  @ParameterizedTest
  @CsvSource({
    "28, ",
    "40, ",
    "27, SECOND_DOSE_EARLY",
    "1, SECOND_DOSE_EARLY",
  })
  void warnsOfASecondDoseNearToTheFirst_whicheverIsEnteredFirst(int days, WarningCode code) {
    ValidatedSubmission first = dose(1, DAY);
    ValidatedSubmission second = dose(2, DAY.plusDays(days));
    assertThat(codes(second, recorded(first, BAKU))).isEqualTo(listOf(code));
    assertThat(codes(second, recorded(first, GANJA))).isEqualTo(listOf(code));
    assertThat(codes(first, recorded(second, GANJA))).isEqualTo(listOf(code));
  }

  @Test
  void doesNotTellTheDayOfTheOtherDose() {
    Warning warning =
        RecordWarnings.of(dose(2, DAY.plusDays(3)), List.of(recorded(dose(1, DAY), GANJA))).get(0);
    assertThat(warning.values()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', 1, 2, ",
    "'', 2, 2, DOSE_GAP",
    "'1,2', 3, 3, ",
    "'1,2', 4, 2, DOSE_GAP",
    "'1', 3, 3, DOSE_GAP",
    "'1,2,4', 3, 3, ",
  })
  void warnsOfADoseWithoutTheOneBeforeIt(String recorded, int number, int size, WarningCode code) {
    HealthRecord[] others =
        recorded.isEmpty()
            ? new HealthRecord[0]
            : java.util.stream.Stream.of(recorded.split(","))
                .map(Integer::valueOf)
                .map(n -> StoredPeople.recorded(dose(n, DAY.plusDays(60L * n)), GANJA))
                .toArray(HealthRecord[]::new);
    ValidatedSubmission dose =
        StoredPeople.dose(AYTEN, BORN, number, size, DAY.plusDays(60L * number));
    assertThat(codes(dose, others)).isEqualTo(listOf(code));
  }

  @ParameterizedTest
  @CsvSource({
    "CoronaVac, 2018-06-15, OUTSIDE_APPROVAL",
    "CoronaVac, 2018-06-14, ",
    "EU/1/21/1529, 2003-06-15, OUTSIDE_APPROVAL",
    "EU/1/21/1529, 2003-06-14, ",
    "EU/1/20/1528, 2016-06-15, OUTSIDE_APPROVAL",
    "EU/1/20/1528, 2016-06-14, ",
  })
  void warnsOfAVaccineThatIsNotApprovedForTheAge(String product, LocalDate born, WarningCode code) {
    VaccineProduct vaccine = VaccineProducts.known().byCode(product).orElseThrow();
    assertThat(codes(StoredPeople.dose(vaccine, AYTEN, BirthDate.of(born), 1, 2, DAY)))
        .isEqualTo(listOf(code));
  }

  @ParameterizedTest
  @CsvSource({"RAT, 1232, ", "RAT, 99999, UNKNOWN_DEVICE", "NAAT, RT-PCR, ", "NAAT, , "})
  void warnsOfARapidTestThatNoListHas(TestType type, String device, WarningCode code) {
    Instant at = DAY.atStartOfDay(az.pasport.time.Baku.ZONE).toInstant();
    var test =
        StoredPeople.submission(
            AYTEN,
            BirthDate.of(BORN),
            new MedicalEvent.Test(type, Optional.ofNullable(device), at, at, TestOutcome.DETECTED));
    assertThat(codes(test)).isEqualTo(listOf(code));
  }

  @Test
  void areStoredAndReadAgain_withoutThoseOfAnotherRelease() {
    List<Warning> warnings =
        List.of(
            WarningCode.DOSE_GAP.at("dose.doseNumber", 4, 3),
            WarningCode.UNKNOWN_DEVICE.at("test.device"));
    String stored = StoredWarnings.write(warnings);
    assertThat(StoredWarnings.read(stored)).isEqualTo(warnings);
    assertThat(StoredWarnings.read(stored.replace("UNKNOWN_DEVICE", "OF_TOMORROW")))
        .isEqualTo(warnings.subList(0, 1));
    assertThat(StoredWarnings.read(StoredWarnings.write(List.of()))).isEmpty();
    assertThat(warnings.get(0).en()).contains("dose 4").contains("without dose 3");
  }

  private static ValidatedSubmission dose(int number, LocalDate day) {
    return StoredPeople.dose(AYTEN, BORN, number, Math.max(number, 2), day);
  }

  private static List<WarningCode> codes(ValidatedSubmission submission, HealthRecord... others) {
    return RecordWarnings.of(submission, List.of(others)).stream().map(Warning::code).toList();
  }

  private static List<WarningCode> listOf(WarningCode code) {
    return Optional.ofNullable(code).stream().toList();
  }
}
