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

import az.pasport.facility.Facility;
import az.pasport.person.Person;
import az.pasport.person.PersonName;
import az.pasport.record.ConsistencyRules;
import az.pasport.record.HealthRecord;
import az.pasport.record.Problem;
import az.pasport.record.ProblemCode;
import az.pasport.security.Caller;
import az.pasport.time.BirthDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonComparisonTest {
  private static final LocalDate DAY = LocalDate.of(2021, 6, 14);

  private final PersonMismatches mismatches = new PersonMismatches(3, NOW);
  private final PersonComparison comparison = new PersonComparison(FROM_BAKU, mismatches);

  /** A person as stored, with records here and elsewhere. */
  record Stored(Person person, List<HealthRecord> records) {}

  @Property
  void answerToWrongDetailsDoesNotDependOnWhatIsStored(
      @ForAll("submissions") ValidatedSubmission submission,
      @ForAll("stored") Stored one,
      @ForAll("stored") Stored other) {
    Assume.that(!submission.subject().describes(one.person()));
    Assume.that(!submission.subject().describes(other.person()));

    assertThat(comparison.ofNew(submission, RegistryFinding.none(), one.person(), one.records()))
        .isEqualTo(
            comparison.ofNew(submission, RegistryFinding.none(), other.person(), other.records()))
        .isEqualTo(comparison.ofNew(submission, RegistryFinding.none(), other.person(), List.of()));
  }

  @Property
  void messageThatIsRefusedOfAnUnknownPersonIsRefusedAlikeOfAKnownOne(
      @ForAll("submissions") ValidatedSubmission submission, @ForAll("stored") Stored stored) {
    Assume.that(!submission.subject().describes(stored.person()));
    List<Problem> ofUnknown = comparison.ofUnknown(submission, RegistryFinding.none());
    Assume.that(!ofUnknown.isEmpty());

    assertThat(
            comparison.ofNew(submission, RegistryFinding.none(), stored.person(), stored.records()))
        .isEqualTo(ofUnknown);
  }

  @Property
  void anotherFacilitysRecordIsNeverQuoted(
      @ForAll("submissions") ValidatedSubmission submission, @ForAll("stored") Stored stored) {
    Assume.that(submission.subject().describes(stored.person()));
    List<HealthRecord> elsewhere =
        stored.records().stream().filter(record -> !FROM_BAKU.isOwn(record)).toList();

    List<Problem> problems =
        comparison.ofNew(submission, RegistryFinding.none(), stored.person(), elsewhere);

    if (ConsistencyRules.contradiction(submission.event(), elsewhere).isPresent()) {
      assertThat(problems)
          .containsExactly(
              ProblemCode.CONTRADICTS_RECORD_ELSEWHERE.at(submission.event().kind().prefix()));
    }
  }

  @Test
  void aWithdrawnRecordElsewhereBlocksNoCorrectionOfTheName() {
    HealthRecord own = recorded(dose(AYTEN, BORN, 1, 2, DAY), BAKU);
    HealthRecord elsewhere =
        StoredPeople.withdrawn(recorded(dose(AYTEN, BORN, 2, 2, DAY.plusDays(40)), GANJA));
    ValidatedSubmission renamed = dose(PersonName.of("Quliyeva", "Aytən", null), BORN, 1, 2, DAY);

    assertThat(
            comparison.ofCorrection(renamed, RegistryFinding.none(), own, List.of(own, elsewhere)))
        .isEmpty();
  }

  @Test
  void aWithdrawnRecordElsewhereContradictsNothing_howeverOftenTheSenderTried() {
    HealthRecord own = recorded(dose(AYTEN, BORN, 1, 2, DAY), BAKU, 9);
    HealthRecord elsewhere =
        StoredPeople.withdrawn(recorded(dose(AYTEN, BORN, 2, 2, DAY.plusDays(40)), GANJA));

    assertThat(
            comparison.ofNew(
                dose(AYTEN, BORN, 2, 2, DAY.plusDays(40)),
                RegistryFinding.none(),
                person(AYTEN, BORN),
                List.of(own, elsewhere)))
        .isEmpty();
  }

  @Test
  void namesNoFieldThatDiffers() {
    PersonName name = PersonName.of("Quliyeva", "Nərgiz", null);
    Person ayten = person(AYTEN, BORN);

    assertThat(
            comparison.ofNew(dose(name, BORN, 1, 2, DAY), RegistryFinding.none(), ayten, List.of()))
        .isEqualTo(
            comparison.ofNew(
                dose(AYTEN, BORN.plusDays(1), 1, 2, DAY), RegistryFinding.none(), ayten, List.of()))
        .containsExactly(ProblemCode.PERSON_DIFFERS.at("person"));
  }

  @Test
  void recognisesNameInMachineLetters() {
    PersonName name = PersonName.of("MAMMADOVA", "AYTAN", null);

    assertThat(
            comparison.ofNew(
                dose(name, BORN, 1, 2, DAY),
                RegistryFinding.none(),
                person(AYTEN, BORN),
                List.of()))
        .isEmpty();
  }

  @Test
  void quotesOwnRecord() {
    HealthRecord own = recorded(dose(AYTEN, BORN, 2, 2, DAY), BAKU);

    assertThat(
            comparison.ofNew(
                dose(AYTEN, BORN, 1, 2, DAY.plusDays(1)),
                RegistryFinding.none(),
                person(AYTEN, BORN),
                List.of(own)))
        .containsExactly(ProblemCode.DOSE_OUT_OF_ORDER.at("dose.doseNumber", DAY, 2));
  }

  @Test
  void tellsOfOwnRecordBeforeThatOfAnother() {
    HealthRecord own = recorded(dose(AYTEN, BORN, 1, 2, DAY), BAKU);
    HealthRecord other = recorded(dose(AYTEN, BORN, 2, 2, DAY.plusDays(30)), GANJA);

    assertThat(
            comparison.ofNew(
                dose(AYTEN, BORN, 1, 2, DAY.plusDays(40)),
                RegistryFinding.none(),
                person(AYTEN, BORN),
                List.of(other, own)))
        .extracting(Problem::code)
        .containsExactly(ProblemCode.DOSE_ALREADY_RECORDED);
  }

  @Test
  void givesThirdWrongGuessAndTheRightOneTheSameAnswer() {
    Person ayten = person(AYTEN, BORN);
    for (int guess = 1; guess <= 3; guess++) {
      mismatches.add(
          ayten,
          comparison.ofNew(
              dose(AYTEN, BORN.plusDays(guess), 1, 2, DAY),
              RegistryFinding.none(),
              ayten,
              List.of()));
    }

    assertThat(
            comparison.ofNew(
                dose(AYTEN, BORN, 1, 2, DAY), RegistryFinding.none(), ayten, List.of()))
        .containsExactly(ProblemCode.PERSON_DIFFERS.at("person"));
  }

  /** Each answer halves the days on which the other facility may have given its dose. */
  @Test
  void binarySearchForAnotherHospitalsDoseDateEndsAfterThreeAnswers() {
    Person ayten = person(AYTEN, BORN);
    HealthRecord elsewhere = recorded(dose(AYTEN, BORN, 1, 2, DAY), GANJA);
    List<Problem> always = List.of(ProblemCode.CONTRADICTS_RECORD_ELSEWHERE.at("dose"));
    for (int attempt = 1; attempt <= 3; attempt++) {
      List<Problem> told =
          comparison.ofNew(
              dose(AYTEN, BORN, 2, 2, DAY.minusDays(attempt)),
              RegistryFinding.none(),
              ayten,
              List.of(elsewhere));
      assertThat(told).isEqualTo(always);
      mismatches.add(ayten, told);
    }

    assertThat(
            comparison.ofNew(
                dose(AYTEN, BORN, 2, 2, DAY.plusDays(30)),
                RegistryFinding.none(),
                ayten,
                List.of(elsewhere)))
        .isEqualTo(always);
  }

  @Test
  void correctionsToAndFroCountAsAttempts() {
    Person ayten = person(AYTEN, BORN);
    HealthRecord elsewhere = recorded(dose(AYTEN, BORN, 1, 2, DAY), GANJA);
    HealthRecord own = recorded(dose(AYTEN, BORN, 2, 2, DAY.plusDays(30)), BAKU, 4);

    assertThat(
            comparison.ofCorrection(
                dose(AYTEN, BORN, 2, 2, DAY.plusDays(20)),
                RegistryFinding.none(),
                own,
                List.of(elsewhere, own)))
        .containsExactly(ProblemCode.CONTRADICTS_RECORD_ELSEWHERE.at("dose"));
    assertThat(
            comparison.ofCorrection(
                dose(AYTEN, BORN, 2, 2, DAY), RegistryFinding.none(), own, List.of(own)))
        .isEmpty();
    assertThat(ayten.birthDate()).isEqualTo(BirthDate.of(BORN));
  }

  @ParameterizedTest
  @CsvSource({
    // registered, sent, recognised
    "1990, 1990, true",
    "1990, 1990-02, true",
    "1990, 1990-02-14, true",
    "1990-02, 1990-02-14, true",
    "1990-02-14, 1990, false",
    "1990-02, 1990, false",
    "1990-02, 1990-03-14, false",
    "1990, 1991, false",
  })
  void recognisesWhoeverStatesAllThatIsRegisteredOfTheBirthDate(
      String registered, String sent, boolean recognised) {
    Person ayten = person(AYTEN, BirthDate.parse(registered).orElseThrow());
    ValidatedSubmission submission = dose(AYTEN, BirthDate.parse(sent).orElseThrow(), 1, 2, DAY);

    assertThat(comparison.ofNew(submission, RegistryFinding.none(), ayten, List.of()))
        .isEqualTo(recognised ? List.of() : List.of(ProblemCode.PERSON_DIFFERS.at("person")));
  }

  @Test
  void correctionCompletesABirthDateOnlyWhereNobodyElseHasRecords() {
    BirthDate year = BirthDate.parse("1990").orElseThrow();
    HealthRecord own = recorded(dose(AYTEN, year, 1, 2, DAY), BAKU);
    HealthRecord elsewhere = recorded(dose(AYTEN, year, 2, 2, DAY.plusDays(30)), GANJA);
    ValidatedSubmission complete = dose(AYTEN, BORN, 1, 2, DAY);

    assertThat(comparison.ofCorrection(complete, RegistryFinding.none(), own, List.of(own)))
        .isEmpty();
    assertThat(
            comparison.ofCorrection(complete, RegistryFinding.none(), own, List.of(own, elsewhere)))
        .containsExactly(ProblemCode.PERSON_DIFFERS.at("person"));
    assertThat(
            comparison.ofCorrection(
                dose(AYTEN, year, 1, 2, DAY.plusDays(1)),
                RegistryFinding.none(),
                own,
                List.of(own, elsewhere)))
        .isEmpty();
  }

  @Test
  void staffAreToldOfEveryRecord() {
    var staff =
        new PersonComparison(
            Authority.of(new Caller.Official("login"), false),
            new PersonMismatches(Integer.MAX_VALUE, NOW));
    HealthRecord elsewhere = recorded(dose(AYTEN, BORN, 1, 2, DAY), GANJA);

    assertThat(
            staff.ofNew(
                dose(AYTEN, BORN, 2, 2, DAY),
                RegistryFinding.none(),
                person(AYTEN, BORN),
                List.of(elsewhere)))
        .extracting(Problem::code)
        .containsExactly(ProblemCode.DOSE_ON_SAME_DAY);
  }

  @Provide
  Arbitrary<ValidatedSubmission> submissions() {
    Arbitrary<ValidatedSubmission> doses =
        Combinators.combine(
                names(), births(), days(), Arbitraries.integers().between(1, 3), sizes())
            .as((name, born, day, number, size) -> dose(name, born, number, size, day));
    Arbitrary<ValidatedSubmission> tests =
        Combinators.combine(names(), births(), days()).as(StoredPeople::test);
    return Arbitraries.oneOf(doses, tests);
  }

  @Provide
  Arbitrary<Stored> stored() {
    Arbitrary<List<ValidatedSubmission>> histories = submissions().list().ofMaxSize(4);
    Arbitrary<List<Facility>> facilities = Arbitraries.of(BAKU, GANJA).list().ofSize(4);
    return Combinators.combine(names(), births(), histories, facilities)
        .as(
            (name, born, history, by) -> {
              var records = new ArrayList<HealthRecord>();
              for (int i = 0; i < history.size(); i++) {
                records.add(StoredPeople.recorded(history.get(i), by.get(i)));
              }
              return new Stored(person(name, born), records);
            });
  }

  private static Arbitrary<PersonName> names() {
    return Arbitraries.of(AYTEN, PersonName.of("Quliyeva", "Nərgiz", null));
  }

  private static Arbitrary<LocalDate> births() {
    return Arbitraries.of(BORN, BORN.plusDays(1));
  }

  private static Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, 3).map(DAY::plusDays);
  }

  private static Arbitrary<Integer> sizes() {
    return Arbitraries.of(1, 2);
  }
}
