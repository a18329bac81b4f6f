package az.pasport.intake;

import static az.pasport.intake.StoredPeople.AYTEN;
import static az.pasport.intake.StoredPeople.BAKU;
import static az.pasport.intake.StoredPeople.BORN;
import static az.pasport.intake.StoredPeople.FROM_BAKU;
import static az.pasport.intake.StoredPeople.GANJA;
import static az.pasport.intake.StoredPeople.NOW;
import static az.pasport.intake.StoredPeople.dose;
import static az.pasport.intake.StoredPeople.person;
import static az.pasport.intake.StoredPeople.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.person.Person;
import az.pasport.person.PersonName;
import az.pasport.record.HealthRecord;
import az.pasport.record.Problem;
import az.pasport.record.ProblemCode;
import az.pasport.registry.RegisteredPerson;
import az.pasport.registry.RegistryAnswer;
import az.pasport.time.BirthDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whom a submission is about, where the population registry answers, and where it is silent. */
class RegistryDecidesTest {
  private static final LocalDate DAY = LocalDate.of(2021, 6, 14);
  private static final PersonName OTHER =
      new PersonName("Quliyev", "Elçin", Optional.of("Şahin oğlu"));
  private static final RegistryAnswer REGISTERED =
      new RegistryAnswer.Found(RegisteredPerson.of(AYTEN, BirthDate.of(BORN)));
  private static final RegistryAnswer SILENT = new RegistryAnswer.Unavailable("test");

  private final PersonMismatches mismatches = new PersonMismatches(3, NOW);
  private final PersonComparison comparison = new PersonComparison(FROM_BAKU, mismatches);

  private static RegistryFinding finding(RegistryAnswer answer, ValidatedSubmission submission) {
    return RegistryFinding.of(answer, submission.subject());
  }

  private List<Problem> ofNew(RegistryAnswer answer, ValidatedSubmission submission, Person known) {
    return comparison.ofNew(submission, finding(answer, submission), known, List.of());
  }

  @Test
  void ownerIsTakenAlthoughSomebodyElsesDetailsWereRegisteredUnderTheirFin() {
    ValidatedSubmission owners = dose(AYTEN, BORN, 1, 2, DAY);

    assertThat(ofNew(REGISTERED, owners, person(OTHER, BORN.minusYears(5)))).isEmpty();
  }

  @Test
  void firstDoseOfSomebodyWhomTheRegistryKnowsAsDeadBeforeItIsRefused() {
    RegistryAnswer dead =
        new RegistryAnswer.Found(
            new RegisteredPerson(
                AYTEN,
                BirthDate.of(BORN),
                Optional.empty(),
                Optional.empty(),
                Optional.of(DAY.minusDays(1))));
    ValidatedSubmission afterDeath = dose(AYTEN, BORN, 1, 2, DAY);
    ValidatedSubmission before = dose(AYTEN, BORN, 1, 2, DAY.minusDays(1));

    assertThat(comparison.ofUnknown(afterDeath, finding(dead, afterDeath))).isNotEmpty();
    assertThat(ofNew(dead, afterDeath, person(AYTEN, BORN))).isNotEmpty();
    assertThat(comparison.ofUnknown(before, finding(dead, before))).isEmpty();
  }

  @Test
  void mistypedFinIsRefusedAlikeOfAKnownAndAnUnknownPersonAndOfNobodys() {
    ValidatedSubmission wrong = dose(OTHER, BORN.minusYears(5), 1, 2, DAY);
    List<Problem> refused = List.of(ProblemCode.REGISTRY_DIFFERS.at("person"));

    assertThat(ofNew(REGISTERED, wrong, person(AYTEN, BORN))).isEqualTo(refused);
    assertThat(ofNew(REGISTERED, wrong, person(OTHER, BORN.minusYears(5)))).isEqualTo(refused);
    assertThat(comparison.ofUnknown(wrong, finding(REGISTERED, wrong))).isEqualTo(refused);
    assertThat(comparison.ofUnknown(wrong, finding(new RegistryAnswer.NoSuchFin(), wrong)))
        .isEqualTo(refused);
  }

  @Test
  void whatWouldBeRefusedOfAnUnknownPersonIsRefusedInTheSameWords() {
    ValidatedSubmission wrong = dose(OTHER, BORN, 1, 1, DAY);

    assertThat(comparison.ofUnknown(wrong, finding(REGISTERED, wrong)))
        .isEqualTo(comparison.ofUnknown(wrong, RegistryFinding.none()))
        .extracting(Problem::code)
        .containsExactly(ProblemCode.NO_ONE_DOSE_SERIES);
  }

  @Test
  void mismatchesWithTheRegistryAreCountedAndLimitedAsOthersAre() {
    Person ayten = person(AYTEN, BORN);
    assertThat(PersonMismatchCounter.COUNTED).contains(ProblemCode.REGISTRY_DIFFERS);
    for (int guess = 1; guess <= 3; guess++) {
      ValidatedSubmission wrong = dose(AYTEN, BORN.plusDays(guess), 1, 2, DAY);
      mismatches.add(ayten, ofNew(REGISTERED, wrong, ayten));
    }

    assertThat(ofNew(REGISTERED, dose(AYTEN, BORN, 1, 2, DAY), ayten))
        .as("the right guess is answered like the wrong ones")
        .containsExactly(ProblemCode.REGISTRY_DIFFERS.at("person"));
  }

  @Test
  void guessesAboutSomebodyWhoIsNotOnRecordAreLimitedAlike() {
    ValidatedSubmission right = dose(AYTEN, BORN, 1, 2, DAY);
    assertThat(comparison.ofUnknown(right, finding(REGISTERED, right))).isEmpty();

    mismatches.add(right.subject().identity(), 3);

    assertThat(comparison.ofUnknown(right, finding(REGISTERED, right)))
        .containsExactly(ProblemCode.REGISTRY_DIFFERS.at("person"));
    assertThat(comparison.ofUnknown(right, finding(SILENT, right))).isEmpty();
  }

  @Test
  void guessesAreForgottenAfterADay() {
    var strangers = new UnknownPersonMismatches();
    strangers.add(BAKU, StoredPeople.FIN, NOW);
    strangers.add(BAKU, StoredPeople.FIN, NOW.plusSeconds(1));

    assertThat(strangers.times(BAKU, StoredPeople.FIN, NOW.plusSeconds(2))).isEqualTo(2);
    assertThat(strangers.times(BAKU, StoredPeople.FIN, NOW.plusSeconds(86_401))).isZero();
    assertThat(strangers.times(BAKU, new az.pasport.person.Fin("7HBT2QX"), NOW)).isZero();
  }

  @Test
  void silentRegistryLeavesTheOldRule() {
    Person ayten = person(AYTEN, BORN);

    assertThat(ofNew(SILENT, dose(AYTEN, BORN, 1, 2, DAY), ayten)).isEmpty();
    assertThat(ofNew(SILENT, dose(OTHER, BORN, 1, 2, DAY), ayten))
        .containsExactly(ProblemCode.PERSON_DIFFERS.at("person"));
  }

  @Test
  void whileTheRegistryIsSilentItsEarlierWordHoldsByItsOwnRule() {
    Person ayten = person(AYTEN, BORN);
    ayten.comparedOn(DAY, Optional.empty());
    var married = new PersonName("Quliyeva", AYTEN.givenName(), Optional.empty());

    assertThat(ofNew(SILENT, dose(married, BORN, 1, 2, DAY), ayten)).isEmpty();
    assertThat(ofNew(SILENT, dose(married, BORN.plusDays(1), 1, 2, DAY), ayten)).isNotEmpty();
  }

  @Test
  void facilityCannotRenameSomebodyWhomTheRegistryHasNamed() {
    ValidatedSubmission sold = dose(OTHER, BORN.minusYears(5), 1, 2, DAY);
    HealthRecord own = recorded(dose(AYTEN, BORN, 1, 2, DAY), BAKU);

    assertThat(comparison.ofCorrection(sold, finding(SILENT, sold), own, List.of(own)))
        .as("nobody was compared: as before")
        .isEmpty();
    assertThat(comparison.ofCorrection(sold, finding(REGISTERED, sold), own, List.of(own)))
        .containsExactly(ProblemCode.REGISTRY_DIFFERS.at("person"));
    own.person().comparedOn(DAY, Optional.empty());
    assertThat(comparison.ofCorrection(sold, finding(SILENT, sold), own, List.of(own)))
        .containsExactly(ProblemCode.PERSON_DIFFERS.at("person"));
  }

  @Test
  void frozenRecordCountsForNothingUntilItIsReleased() {
    HealthRecord record = recorded(dose(AYTEN, BORN, 1, 2, DAY), GANJA);

    record.compared(false, NOW);
    assertThat(record.counts()).isFalse();
    assertThat(record.isHeld()).isFalse();
    assertThat(record.frozenAt()).contains(NOW);

    record.compared(true, NOW.plusSeconds(1));
    assertThat(record.counts()).isTrue();
    assertThat(record.frozenAt()).isEmpty();
  }

  @Test
  void answerIsTakenOnlyWhereItChangesSomething() {
    Person ayten = person(AYTEN, BORN);
    HealthRecord record = recorded(dose(AYTEN, BORN, 1, 2, DAY), BAKU);
    record.compared(true, NOW);

    assertThat(RegistryUpdate.isNeeded(ayten, List.of(record), SILENT)).isFalse();
    assertThat(RegistryUpdate.isNeeded(ayten, List.of(record), REGISTERED))
        .as("the person was not compared yet")
        .isTrue();
    ayten.comparedOn(DAY, Optional.empty());
    assertThat(RegistryUpdate.isNeeded(ayten, List.of(record), REGISTERED)).isFalse();
    assertThat(
            RegistryUpdate.isNeeded(
                ayten,
                List.of(record),
                new RegistryAnswer.Found(RegisteredPerson.of(OTHER, BirthDate.of(BORN)))))
        .as("the registry has another spelling")
        .isTrue();
  }
}
