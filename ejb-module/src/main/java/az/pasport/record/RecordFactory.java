package az.pasport.record;

/** Makes the entity that stores an event, one for each kind. */
public final class RecordFactory implements MedicalEvent.Visitor<HealthRecord> {
  private final RecordSource source;

  private RecordFactory(RecordSource source) {
    this.source = source;
  }

  public static HealthRecord record(RecordSource source, MedicalEvent event) {
    return event.accept(new RecordFactory(source));
  }

  @Override
  public HealthRecord vaccination(MedicalEvent.Vaccination vaccination) {
    return new VaccinationDose(source, vaccination);
  }

  @Override
  public HealthRecord test(MedicalEvent.Test test) {
    return new TestResult(source, test);
  }

  @Override
  public HealthRecord recovery(MedicalEvent.Recovery recovery) {
    return new Recovery(source, recovery);
  }

  @Override
  public HealthRecord contraindication(MedicalEvent.Contraindication contraindication) {
    return new Contraindication(source, contraindication);
  }
}
