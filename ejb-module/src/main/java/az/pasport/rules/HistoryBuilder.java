package az.pasport.rules;

import az.pasport.record.MedicalEvent;
import az.pasport.record.TestOutcome;
import az.pasport.record.TestType;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Sorts recorded events by what they mean to the decrees. */
final class HistoryBuilder {
  private final List<RecordedEvent<MedicalEvent.Vaccination>> doses = new ArrayList<>();
  private final List<Infection> infections = new ArrayList<>();
  private final List<Infection> rapidPositives = new ArrayList<>();
  private final List<RecordedEvent<MedicalEvent.Test>> negativeTests = new ArrayList<>();
  private final List<RecordedEvent<MedicalEvent.Contraindication>> conclusions = new ArrayList<>();

  /** Adds an event; gives whether a decree can count it. */
  boolean add(RecordedEvent<?> recorded) {
    return recorded
        .event()
        .accept(
            new MedicalEvent.Visitor<Boolean>() {
              @Override
              public Boolean vaccination(MedicalEvent.Vaccination dose) {
                return doses.add(recorded.with(dose));
              }

              @Override
              public Boolean test(MedicalEvent.Test test) {
                boolean isNaat = test.type() == TestType.NAAT;
                if (test.outcome() == TestOutcome.DETECTED) {
                  return (isNaat ? infections : rapidPositives).add(Infection.of(recorded));
                }
                return isNaat && negativeTests.add(recorded.with(inWholeSeconds(test)));
              }

              @Override
              public Boolean recovery(MedicalEvent.Recovery recovery) {
                return infections.add(Infection.of(recorded));
              }

              @Override
              public Boolean contraindication(MedicalEvent.Contraindication conclusion) {
                return conclusions.add(recorded.with(conclusion));
              }
            });
  }

  private static MedicalEvent.Test inWholeSeconds(MedicalEvent.Test test) {
    return new MedicalEvent.Test(
        test.type(),
        test.device(),
        test.sampledAt().truncatedTo(ChronoUnit.SECONDS),
        test.announcedAt().truncatedTo(ChronoUnit.SECONDS),
        test.outcome());
  }

  MedicalHistory build() {
    return new MedicalHistory(doses, infections, rapidPositives, negativeTests, conclusions);
  }
}
