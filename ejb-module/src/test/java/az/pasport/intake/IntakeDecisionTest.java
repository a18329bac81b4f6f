package az.pasport.intake;

import static az.pasport.intake.StoredPeople.AYTEN;
import static az.pasport.intake.StoredPeople.BAKU;
import static az.pasport.intake.StoredPeople.BORN;
import static az.pasport.intake.StoredPeople.FIN;
import static az.pasport.intake.StoredPeople.FROM_BAKU;
import static az.pasport.intake.StoredPeople.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.person.PersonName;
import az.pasport.record.HealthRecord;
import az.pasport.record.Problem;
import az.pasport.record.ProblemCode;
import az.pasport.time.BirthDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IntakeDecisionTest {
  private static final LocalDate DAY = LocalDate.of(2021, 6, 14);

  /** The tenth of them is right. */
  @Test
  void batchOfThreeHundredBirthDatesFindsNothing() {
    List<PendingSubmission> guesses =
        IntStream.range(0, 300)
            .mapToObj(
                i ->
                    pending(
                        "guess-" + i, StoredPeople.dose(AYTEN, BORN.plusDays(i - 9), 1, 2, DAY)))
            .toList();
    IntakeDecision decision = decision(guesses);

    List<List<ProblemCode>> answers =
        guesses.stream().map(decision::decide).map(IntakeDecisionTest::codes).toList();

    assertThat(answers.subList(0, 20)).containsOnly(List.of(ProblemCode.PERSON_DIFFERS));
    assertThat(answers.subList(20, 300)).containsOnly(List.of(ProblemCode.TOO_MANY_MISMATCHES));
    assertThat(decision.outcome().accepted()).isEmpty();
    assertThat(decision.outcome().refusals()).hasSize(300);
  }

  /** Else what is accepted after the limit would tell who is known. */
  @Test
  void afterTheLimitNobodysRecordIsTaken() {
    List<PendingSubmission> guesses =
        IntStream.range(0, 20)
            .mapToObj(
                i ->
                    pending(
                        "wrong-" + i, StoredPeople.dose(AYTEN, BORN.plusDays(1 + i), 1, 2, DAY)))
            .toList();
    IntakeDecision decision = decision(guesses);
    guesses.forEach(decision::decide);

    var right = pending("right", StoredPeople.dose(AYTEN, BORN, 1, 2, DAY));

    assertThat(codes(decision.decide(right))).containsExactly(ProblemCode.TOO_MANY_MISMATCHES);
  }

  /** A FIN was mistyped, and the record withdrawn: whose FIN it is must not be locked out. */
  @Test
  void aPersonWhoseRecordsWereAllWithdrawnIsDescribedAnew() {
    PersonName owner = PersonName.of("Quliyev", "Orxan", null);
    LocalDate born = LocalDate.of(1971, 3, 2);
    HealthRecord mistyped =
        StoredPeople.recorded(StoredPeople.dose(AYTEN, BORN, 1, 2, DAY), StoredPeople.GANJA);
    var first = pending("first", StoredPeople.dose(owner, born, 1, 2, DAY));
    var second = pending("second", StoredPeople.dose(owner, born, 2, 2, DAY.plusDays(40)));
    var asBefore = pending("as-before", StoredPeople.dose(AYTEN, BORN, 3, 2, DAY.plusDays(90)));
    IntakeDecision decision =
        decision(List.of(first, second, asBefore), List.of(StoredPeople.withdrawn(mistyped)));

    assertThat(decision.decide(first)).isInstanceOf(Answer.Accepted.class);
    assertThat(decision.decide(second)).isInstanceOf(Answer.Accepted.class);
    assertThat(codes(decision.decide(asBefore))).containsExactly(ProblemCode.PERSON_DIFFERS);
    assertThat(decision.outcome().renamed().values())
        .singleElement()
        .satisfies(person -> assertThat(person.isDescribedAs(owner, BirthDate.of(born))).isTrue());
  }

  @Test
  void aRecordThatStandsStillVouchesForItsPerson() {
    HealthRecord withdrawn =
        StoredPeople.withdrawn(
            StoredPeople.recorded(StoredPeople.dose(AYTEN, BORN, 1, 2, DAY), BAKU));
    HealthRecord standing =
        StoredPeople.recorded(StoredPeople.dose(AYTEN, BORN, 2, 2, DAY), StoredPeople.GANJA);
    var other =
        pending(
            "other", StoredPeople.dose(PersonName.of("Quliyev", "Orxan", null), BORN, 1, 2, DAY));
    IntakeDecision decision = decision(List.of(other), List.of(withdrawn, standing));

    assertThat(codes(decision.decide(other))).containsExactly(ProblemCode.PERSON_DIFFERS);
    assertThat(decision.outcome().renamed()).isEmpty();
  }

  @Test
  void warnsWithinABatchOfWhatTheRecordsBeforeItSay() {
    var first = pending("first", StoredPeople.dose(AYTEN, BORN, 1, 2, DAY));
    var second = pending("second", StoredPeople.dose(AYTEN, BORN, 2, 2, DAY.plusDays(5)));
    IntakeDecision decision = decision(List.of(first, second));

    assertThat(((Answer.Accepted) decision.decide(first)).warnings()).isEmpty();
    List<Warning> warnings = List.of(WarningCode.SECOND_DOSE_EARLY.at("dose.date"));
    assertThat(((Answer.Accepted) decision.decide(second)).warnings()).isEqualTo(warnings);
    assertThat(((Answer.Duplicate) decision.decide(second)).first().warnings()).isEqualTo(warnings);
  }

  private static PendingSubmission pending(String id, ValidatedSubmission submission) {
    return new PendingSubmission(
        id,
        new PayloadHash(id, ""),
        submission.worker(),
        RequestedChange.entry(submission),
        List.of(),
        RegistryFinding.none());
  }

  private static IntakeDecision decision(List<PendingSubmission> messages) {
    return decision(messages, List.of());
  }

  private static IntakeDecision decision(
      List<PendingSubmission> messages, List<HealthRecord> records) {
    TransactionFraudChecks fraud = new FraudChecks().begin(FROM_BAKU, BAKU, messages, NOW);
    return new IntakeDecision(
        new IntakeContext(
            FROM_BAKU,
            BAKU,
            NOW,
            fraud,
            new PersonMismatchCounter(20, 100, Map.of(), Map::of),
            new PersonMismatches(3, NOW)),
        new HashMap<>(),
        new KnownPeople(
            new HashMap<>(Map.of(FIN, StoredPeople.person(AYTEN, BORN))),
            new HashMap<>(Map.of(FIN, new ArrayList<>(records)))),
        Map.of());
  }

  private static List<ProblemCode> codes(Answer answer) {
    assertThat(answer).isInstanceOf(Answer.Rejected.class);
    return ((Answer.Rejected) answer).problems().stream().map(Problem::code).toList();
  }
}
