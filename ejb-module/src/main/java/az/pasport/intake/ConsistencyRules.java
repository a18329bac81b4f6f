package az.pasport.intake;

import az.pasport.record.Contraindication;
import az.pasport.record.HealthRecord;
import az.pasport.record.Problem;
import az.pasport.record.ProblemCode;
import az.pasport.record.Recovery;
import az.pasport.record.TestOutcome;
import az.pasport.record.TestResult;
import az.pasport.record.TestType;
import az.pasport.record.VaccinationDose;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What in a record cannot be true beside the person's other records. */
final class ConsistencyRules {
  private ConsistencyRules() {}

  /**
   * What contradicts one of these records.
   *
   * @param others records of the same person as they stand
   */
  static Optional<Problem> between(Draft draft, List<HealthRecord> others) {
    if (draft instanceof Draft.Dose dose) {
      return repeated(dose, others).or(() -> outOfOrder(dose, others));
    }
    if (draft instanceof Draft.Test test && isRepeated(test, others)) {
      return Optional.of(ProblemCode.ALREADY_RECORDED.at("test.sampledAt"));
    }
    if (draft instanceof Draft.Recovered recovered && isRepeated(recovered, others)) {
      return Optional.of(ProblemCode.ALREADY_RECORDED.at("recovery.firstPositive"));
    }
    if (draft instanceof Draft.Contraindicated conclusion && isRepeated(conclusion, others)) {
      return Optional.of(ProblemCode.ALREADY_RECORDED.at("contraindication.conclusion"));
    }
    return Optional.empty();
  }

  /**
   * What is missing: the infection or the dose before, which a short series needs.
   *
   * @param others all other records of the person as they stand
   */
  static Optional<Problem> withoutSeries(Draft draft, List<HealthRecord> others) {
    return draft instanceof Draft.Dose dose ? noOneDoseSeries(dose, others) : Optional.empty();
  }

  private static Optional<Problem> repeated(Draft.Dose dose, List<HealthRecord> others) {
    return doses(others)
        .flatMap(
            other -> {
              if (other.givenOn().equals(dose.givenOn())) {
                return Stream.of(ProblemCode.DOSE_ON_SAME_DAY.at("dose.date"));
              }
              return other.position().number() == dose.position().number()
                  ? Stream.of(ProblemCode.DOSE_ALREADY_RECORDED.at("dose.doseNumber"))
                  : Stream.of();
            })
        .findFirst();
  }

  private static Optional<Problem> outOfOrder(Draft.Dose dose, List<HealthRecord> others) {
    return doses(others)
        .filter(
            other ->
                other.givenOn().isBefore(dose.givenOn())
                    != other.position().number() < dose.position().number())
        .findFirst()
        .map(
            other ->
                ProblemCode.DOSE_OUT_OF_ORDER.at(
                    "dose.doseNumber", other.givenOn(), other.position().number()));
  }

  /**
   * One dose of a two-dose product is a whole series after an infection (EU notation 1/1); what
   * comes after it, or after a one-dose product, counts in that series (2/1). A document from
   * abroad speaks for itself.
   */
  private static Optional<Problem> noOneDoseSeries(Draft.Dose dose, List<HealthRecord> others) {
    int size = dose.product().seriesSize();
    if (dose.position().seriesSize() == size || dose.evidence().isPresent()) {
      return Optional.empty();
    }
    boolean follows =
        doses(others)
            .anyMatch(
                other ->
                    other.position().number() == 1
                        && other.position().seriesSize() == 1
                        && dose.position().number() > 1);
    boolean afterInfection =
        dose.position().number() == 1
            && others.stream().anyMatch(other -> isInfectionBefore(other, dose));
    return follows || afterInfection
        ? Optional.empty()
        : Optional.of(ProblemCode.NO_ONE_DOSE_SERIES.at("dose.seriesSize", size));
  }

  private static boolean isInfectionBefore(HealthRecord record, Draft.Dose dose) {
    if (record instanceof Recovery recovery) {
      return recovery.firstPositive().isBefore(dose.givenOn());
    }
    return record instanceof TestResult test
        && test.type() == TestType.NAAT
        && test.outcome() == TestOutcome.DETECTED
        && test.sampledOn().isBefore(dose.givenOn());
  }

  private static Stream<VaccinationDose> doses(List<HealthRecord> records) {
    return records.stream()
        .filter(VaccinationDose.class::isInstance)
        .map(VaccinationDose.class::cast);
  }

  private static boolean isRepeated(Draft.Test test, List<HealthRecord> others) {
    return others.stream()
        .anyMatch(
            record ->
                record instanceof TestResult other
                    && other.sampledAt().equals(test.sampledAt())
                    && other.type() == test.type());
  }

  private static boolean isRepeated(Draft.Recovered recovered, List<HealthRecord> others) {
    return others.stream()
        .anyMatch(
            record ->
                record instanceof Recovery other
                    && other.firstPositive().equals(recovered.firstPositive()));
  }

  private static boolean isRepeated(Draft.Contraindicated drafted, List<HealthRecord> others) {
    return others.stream()
        .anyMatch(
            record ->
                record instanceof Contraindication other
                    && other.conclusion().equals(drafted.conclusion()));
  }
}
