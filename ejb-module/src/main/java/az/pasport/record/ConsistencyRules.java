package az.pasport.record;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What in a record cannot be true beside the person's other records. */
public final class ConsistencyRules implements MedicalEvent.Visitor<Optional<Problem>> {
  private final List<MedicalEvent> others;

  private ConsistencyRules(List<MedicalEvent> others) {
    this.others = others;
  }

  /**
   * What contradicts one of these records.
   *
   * @param others records of the same person as they stand
   */
  public static Optional<Problem> contradiction(MedicalEvent event, List<HealthRecord> others) {
    return event.accept(new ConsistencyRules(events(others)));
  }

  /**
   * What is missing: the infection or the dose before, which a short series needs. One dose of a
   * two-dose product is a whole series after an infection (EU notation 1/1); what comes after it,
   * or after a one-dose product, counts in that series (2/1). A document from abroad speaks for
   * itself.
   *
   * @param others all other records of the person as they stand
   */
  public static Optional<Problem> missingSeries(MedicalEvent event, List<HealthRecord> others) {
    return event
        .vaccination()
        .filter(
            dose ->
                dose.position().seriesSize() != dose.product().seriesSize()
                    && dose.evidence().isEmpty())
        .filter(dose -> !isInShortSeries(dose, events(others)))
        .map(
            dose ->
                ProblemCode.NO_ONE_DOSE_SERIES.at("dose.seriesSize", dose.product().seriesSize()));
  }

  private static List<MedicalEvent> events(List<HealthRecord> records) {
    return records.stream().flatMap(record -> record.event().stream()).toList();
  }

  private static boolean isInShortSeries(MedicalEvent.Vaccination dose, List<MedicalEvent> others) {
    return dose.position().number() == 1
        ? others.stream()
            .flatMap(other -> other.infectionOn().stream())
            .anyMatch(day -> day.isBefore(dose.givenOn()))
        : doses(others)
            .map(MedicalEvent.Vaccination::position)
            .anyMatch(first -> first.number() == 1 && first.seriesSize() == 1);
  }

  @Override
  public Optional<Problem> vaccination(MedicalEvent.Vaccination dose) {
    return doses(others)
        .flatMap(other -> repeated(dose, other).stream())
        .findFirst()
        .or(() -> doses(others).flatMap(other -> outOfOrder(dose, other).stream()).findFirst());
  }

  private static Optional<Problem> repeated(
      MedicalEvent.Vaccination dose, MedicalEvent.Vaccination other) {
    if (other.givenOn().equals(dose.givenOn())) {
      return Optional.of(ProblemCode.DOSE_ON_SAME_DAY.at("dose.date"));
    }
    return other.position().number() == dose.position().number()
        ? Optional.of(ProblemCode.DOSE_ALREADY_RECORDED.at("dose.doseNumber"))
        : Optional.empty();
  }

  private static Optional<Problem> outOfOrder(
      MedicalEvent.Vaccination dose, MedicalEvent.Vaccination other) {
    int number = other.position().number();
    return other.givenOn().isBefore(dose.givenOn()) != number < dose.position().number()
        ? Optional.of(ProblemCode.DOSE_OUT_OF_ORDER.at("dose.doseNumber", other.givenOn(), number))
        : Optional.empty();
  }

  @Override
  public Optional<Problem> test(MedicalEvent.Test test) {
    return repeated(test, "test.sampledAt");
  }

  @Override
  public Optional<Problem> recovery(MedicalEvent.Recovery recovery) {
    return repeated(recovery, "recovery.firstPositive");
  }

  @Override
  public Optional<Problem> contraindication(MedicalEvent.Contraindication contraindication) {
    return repeated(contraindication, "contraindication.conclusion");
  }

  private Optional<Problem> repeated(MedicalEvent event, String field) {
    return others.stream()
        .filter(other -> other.kind() == event.kind() && other.key().equals(event.key()))
        .findFirst()
        .map(same -> ProblemCode.ALREADY_RECORDED.at(field));
  }

  private static Stream<MedicalEvent.Vaccination> doses(List<MedicalEvent> events) {
    return events.stream().flatMap(event -> event.vaccination().stream());
  }
}
