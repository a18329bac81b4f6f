package az.pasport.intake;

import az.pasport.record.HealthRecord;
import az.pasport.record.RapidAntigenTests;
import az.pasport.record.TestType;
import az.pasport.record.VaccinationDose;
import az.pasport.record.VaccineProduct;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is unusual about a record that is accepted. None of it refuses a record: vaccines were given
 * early, to children and with devices that no list has, and the record says what happened.
 */
final class RecordWarnings {
  private RecordWarnings() {}

  /**
   * The warnings of a record.
   *
   * @param others the person's other records as they stand
   */
  static List<Warning> of(Draft draft, List<HealthRecord> others) {
    if (draft instanceof Draft.Dose dose) {
      var warnings = new ArrayList<Warning>();
      outsideApproval(dose).ifPresent(warnings::add);
      early(dose, others).ifPresent(warnings::add);
      gap(dose, others).ifPresent(warnings::add);
      return warnings;
    }
    if (draft instanceof Draft.Test test
        && test.type() == TestType.RAT
        && test.device().filter(RapidAntigenTests::hasDevice).isEmpty()) {
      return List.of(WarningCode.UNKNOWN_DEVICE.at("test.device"));
    }
    return List.of();
  }

  private static Optional<Warning> outsideApproval(Draft.Dose dose) {
    int age = Period.between(dose.subject().birthDate().earliest(), dose.givenOn()).getYears();
    int approvedFrom = dose.product().approvedFromYears();
    return age < approvedFrom
        ? Optional.of(WarningCode.OUTSIDE_APPROVAL.at("dose.product", age, approvedFrom))
        : Optional.empty();
  }

  /**
   * Two doses of one series too near to each other, whichever of them came first. Only that they
   * are too near is told, not the day of the other dose: it may be of another facility.
   */
  private static Optional<Warning> early(Draft.Dose dose, List<HealthRecord> others) {
    int number = dose.position().number();
    boolean tooNearToThatBefore =
        number <= dose.product().seriesSize()
            && doses(others, number - 1)
                .anyMatch(before -> isEarly(before.product(), before.givenOn(), dose.givenOn()));
    boolean tooNearToThatAfter =
        doses(others, number + 1)
            .filter(after -> after.position().number() <= after.product().seriesSize())
            .anyMatch(after -> isEarly(dose.product(), dose.givenOn(), after.givenOn()));
    return tooNearToThatBefore || tooNearToThatAfter
        ? Optional.of(WarningCode.SECOND_DOSE_EARLY.at("dose.date"))
        : Optional.empty();
  }

  private static boolean isEarly(VaccineProduct product, LocalDate before, LocalDate after) {
    return after.isBefore(before.plusDays(product.daysBetweenDoses()));
  }

  private static Optional<Warning> gap(Draft.Dose dose, List<HealthRecord> others) {
    int before = dose.position().number() - 1;
    return before > 0 && doses(others, before).findAny().isEmpty()
        ? Optional.of(WarningCode.DOSE_GAP.at("dose.doseNumber", before + 1, before))
        : Optional.empty();
  }

  private static Stream<VaccinationDose> doses(List<HealthRecord> records, int number) {
    return records.stream()
        .filter(VaccinationDose.class::isInstance)
        .map(VaccinationDose.class::cast)
        .filter(dose -> dose.position().number() == number);
  }
}
