package az.pasport.intake;

import static az.pasport.intake.StoredPeople.AYTEN;
import static az.pasport.intake.StoredPeople.BORN;
import static az.pasport.intake.StoredPeople.FROM_BAKU;
import static az.pasport.intake.StoredPeople.GANJA;
import static az.pasport.intake.StoredPeople.NOW;
import static az.pasport.intake.StoredPeople.dose;
import static az.pasport.intake.StoredPeople.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.person.DocumentType;
import az.pasport.person.Person;
import az.pasport.person.PersonName;
import az.pasport.person.StoredPerson;
import az.pasport.person.TravelDocument;
import az.pasport.record.HealthRecord;
import az.pasport.record.Problem;
import az.pasport.record.ProblemCode;
import az.pasport.time.BirthDate;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a facility is told of a person with two identities, and of one who has died. */
class JoinedPersonIntakeTest {
  private static final PersonName MARRIED = PersonName.of("Quliyeva", "Aytən", null);
  private static final LocalDate DAY = LocalDate.of(2022, 2, 1);

  private final Person holder = StoredPeople.person(AYTEN, BORN);
  private final Person joined =
      new Person(
          TravelDocument.of(DocumentType.PASSPORT, "AZ", "C01234567"), MARRIED, BirthDate.of(BORN));
  private final PersonMismatches mismatches = new PersonMismatches(3, NOW);
  private final PersonComparison comparison = new PersonComparison(FROM_BAKU, mismatches);

  @Test
  void bothNamesAreThePersonsWhicheverIdentityComes() {
    StoredPerson.join(joined, holder);

    for (Person entry : List.of(holder, joined)) {
      assertThat(
              comparison.ofNew(
                  dose(AYTEN, BORN, 1, 2, DAY), RegistryFinding.none(), entry, List.of()))
          .isEmpty();
      assertThat(
              comparison.ofNew(
                  dose(MARRIED, BORN, 1, 2, DAY), RegistryFinding.none(), entry, List.of()))
          .isEmpty();
    }
  }

  @Test
  void anotherNameIsRefusedAsBefore() {
    assertThat(
            comparison.ofNew(
                dose(MARRIED, BORN, 1, 2, DAY), RegistryFinding.none(), holder, List.of()))
        .extracting(Problem::code)
        .containsExactly(ProblemCode.PERSON_DIFFERS);
  }

  @Test
  void attemptsUnderBothIdentitiesAreCountedTogether() {
    StoredPerson.join(joined, holder);
    for (Person entry : List.of(holder, joined, holder)) {
      mismatches.add(entry, ProblemCode.PERSON_DIFFERS, 1, NOW);
    }
    assertThat(mismatches.mayTryDetails(holder)).isFalse();
    assertThat(mismatches.mayTryDetails(joined)).isFalse();
  }

  @Test
  void doseAfterTheDeathIsAnsweredLikeThatOfAnotherPerson() {
    StoredPerson.recordDeath(holder, DAY);
    ValidatedSubmission later = dose(AYTEN, BORN, 1, 2, DAY.plusDays(1));

    assertThat(comparison.ofNew(later, RegistryFinding.none(), holder, List.of()))
        .isEqualTo(
            comparison.ofNew(
                dose(MARRIED, BORN, 1, 2, DAY.plusDays(1)),
                RegistryFinding.none(),
                StoredPeople.person(AYTEN, BORN),
                List.of()));
    assertThat(
            comparison.ofNew(
                dose(AYTEN, BORN, 1, 2, DAY), RegistryFinding.none(), holder, List.of()))
        .as("on the day itself")
        .isEmpty();
  }

  @Test
  void doseIsNotCorrectedToADayAfterTheDeathNotEvenByItsOwnFacility() {
    var own = Authority.of(new az.pasport.security.Caller.Facility(GANJA.code()));
    HealthRecord record = recorded(dose(AYTEN, BORN, 1, 2, DAY), GANJA);
    StoredPerson.recordDeath(record.person(), DAY);

    assertThat(
            new PersonComparison(own, mismatches)
                .ofCorrection(
                    dose(AYTEN, BORN, 1, 2, DAY.plusDays(1)),
                    RegistryFinding.none(),
                    record,
                    List.of(record)))
        .extracting(Problem::code)
        .containsExactly(ProblemCode.PERSON_DIFFERS);
  }
}
