package az.pasport.intake;

import az.pasport.record.HealthRecord;
import az.pasport.record.MedicalEvent;
import az.pasport.record.RapidAntigenTests;
import az.pasport.record.TestType;
import az.pasport.record.VaccineProduct;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is unusual about a record that is accepted. None of it refuses a record: vaccines were given
 * early, to children and with devices that no list has, and the record says what happened.
 */
record RecordWarnings(PersonDetails subject, List<HealthRecord> others)
    implements MedicalEvent.Visitor<List<Warning>> {
  /**
   * The warnings of a record.
   *
   * @param others the person's other records as they stand
   */
  static List<Warning> of(ValidatedSubmission submission, List<HealthRecord> others) {
    return submission.event().accept(new RecordWarnings(submission.subject(), others));
  }

  @Override
  public List<Warning> vaccination(MedicalEvent.Vaccination dose) {
    return Stream.of(outsideApproval(dose), early(dose), gap(dose))
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public List<Warning> test(MedicalEvent.Test test) {
    return test.type() == TestType.RAT
            && test.device().filter(RapidAntigenTests::hasDevice).isEmpty()
        ? List.of(WarningCode.UNKNOWN_DEVICE.at("test.device"))
        : List.of();
  }

  @Override
  public List<Warning> recovery(MedicalEvent.Recovery recovery) {
    return List.of();
  }

  @Override
  public List<Warning> contraindication(MedicalEvent.Contraindication contraindication) {
    return List.of();
  }

  private Optional<Warning> outsideApproval(MedicalEvent.Vaccination dose) {
    int age = Period.between(subject.birthDate().earliest(), dose.givenOn()).getYears();
    int approvedFrom = dose.product().approvedFromYears();
    return age < approvedFrom
        ? Optional.of(WarningCode.OUTSIDE_APPROVAL.at("dose.product", age, approvedFrom))
        : Optional.empty();
  }

  /**
   * Two doses of one series too near to each other, whichever of them came first. Only that they
   * are too near is told, not the day of the other dose: it may be of another facility.
   */
  private Optional<Warning> early(MedicalEvent.Vaccination dose) {
    int number = dose.position().number();
    boolean tooNearToThatBefore =
        number <= dose.product().seriesSize()
            && doses(number - 1)
                .anyMatch(before -> isEarly(before.product(), before.givenOn(), dose.givenOn()));
    boolean tooNearToThatAfter =
        doses(number + 1)
            .filter(after -> after.position().number() <= after.product().seriesSize())
            .anyMatch(after -> isEarly(dose.product(), dose.givenOn(), after.givenOn()));
    return tooNearToThatBefore || tooNearToThatAfter
        ? Optional.of(WarningCode.SECOND_DOSE_EARLY.at("dose.date"))
        : Optional.empty();
  }

  private static boolean isEarly(VaccineProduct product, LocalDate before, LocalDate after) {
    return after.isBefore(before.plusDays(product.daysBetweenDoses()));
  }

  private Optional<Warning> gap(MedicalEvent.Vaccination dose) {
    int before = dose.position().number() - 1;
    return before > 0 && doses(before).findAny().isEmpty()
        ? Optional.of(WarningCode.DOSE_GAP.at("dose.doseNumber", before + 1, before))
        : Optional.empty();
  }

  private Stream<MedicalEvent.Vaccination> doses(int number) {
    return others.stream()
        .flatMap(record -> record.event().stream())
        .flatMap(event -> event.vaccination().stream())
        .filter(dose -> dose.position().number() == number);
  }
}
