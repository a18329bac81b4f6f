package az.pasport.rules;

import az.pasport.record.DosePosition;
import az.pasport.record.HealthRecord;
import az.pasport.record.Recovery;
import az.pasport.record.TestOutcome;
import az.pasport.record.TestResult;
import az.pasport.record.TestType;
import az.pasport.record.VaccinationDose;
import az.pasport.record.VaccineProduct;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * What the records say about one person, as the rules need it, in the order of events whatever the
 * order of records.
 */
public record MedicalHistory(List<Dose> doses, List<Infection> infections) {
  public MedicalHistory {
    doses =
        doses.stream()
            .sorted(
                Comparator.comparing(Dose::givenOn)
                    .thenComparing(dose -> dose.position().number())
                    .thenComparing(dose -> dose.source().recordId()))
            .toList();
    infections =
        infections.stream()
            .sorted(
                Comparator.comparing(Infection::firstPositive)
                    .thenComparing(infection -> infection.source().recordId()))
            .toList();
  }

  /** A version of a record: what a decision rests on. */
  public record Source(UUID recordId, int version) {}

  /** A dose that was given. */
  public record Dose(
      Source source, VaccineProduct product, DosePosition position, LocalDate givenOn) {}

  /** An infection, known from a positive NAAT test or from the case that was closed. */
  public record Infection(Source source, LocalDate firstPositive) {}

  /** No records at all. */
  public static MedicalHistory empty() {
    return new MedicalHistory(List.of(), List.of());
  }

  public static MedicalHistory of(List<? extends HealthRecord> records) {
    var doses = new ArrayList<Dose>();
    var infections = new ArrayList<Infection>();
    for (HealthRecord record : records) {
      var source = new Source(record.recordId(), record.recordVersion());
      if (record instanceof VaccinationDose dose) {
        doses.add(new Dose(source, dose.product(), dose.position(), dose.givenOn()));
      } else if (record instanceof Recovery recovery) {
        infections.add(new Infection(source, recovery.firstPositive()));
      } else if (record instanceof TestResult test && isPositive(test)) {
        infections.add(new Infection(source, test.sampledOn()));
      }
    }
    return new MedicalHistory(doses, infections);
  }

  public boolean isEmpty() {
    return doses.isEmpty() && infections.isEmpty();
  }

  private static boolean isPositive(TestResult test) {
    return test.type() == TestType.NAAT && test.outcome() == TestOutcome.DETECTED;
  }
}
