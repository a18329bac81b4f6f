package az.pasport.record;

import static az.pasport.record.StoredPeople.AYTEN;
import static az.pasport.record.StoredPeople.BAKU;
import static az.pasport.record.StoredPeople.BORN;
import static az.pasport.record.StoredPeople.FIN;
import static az.pasport.record.StoredPeople.FROM_BAKU;
import static az.pasport.record.StoredPeople.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.person.PersonName;
import az.pasport.time.BirthDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SittingTest {
  private static final LocalDate DAY = LocalDate.of(2021, 6, 14);

  /** The tenth of them is right. */
  @Test
  void batchOfThreeHundredBirthDatesFindsNothing() {
    List<Arrival> guesses =
        IntStream.range(0, 300)
            .mapToObj(
                i ->
                    new Arrival(
                        "guess-" + i,
                        new PayloadHash("hash-" + i, ""),
                        StoredPeople.dose(AYTEN, BORN.plusDays(i - 9), 1, 2, DAY)))
            .toList();
    Sitting sitting = sitting(guesses);

    List<List<ProblemCode>> answers =
        guesses.stream().map(sitting::decide).map(SittingTest::codes).toList();

    assertThat(answers.subList(0, 20)).containsOnly(List.of(ProblemCode.PERSON_DIFFERS));
    assertThat(answers.subList(20, 300)).containsOnly(List.of(ProblemCode.TOO_MANY_MISMATCHES));
    assertThat(sitting.good()).isEmpty();
    assertThat(sitting.refusals()).hasSize(300);
  }

  /** Else what is accepted after the limit would tell who is known. */
  @Test
  void afterTheLimitNobodysRecordIsTaken() {
    List<Arrival> guesses =
        IntStream.range(0, 20)
            .mapToObj(
                i ->
                    new Arrival(
                        "wrong-" + i,
                        new PayloadHash("hash-" + i, ""),
                        StoredPeople.dose(AYTEN, BORN.plusDays(1 + i), 1, 2, DAY)))
            .toList();
    Sitting sitting = sitting(guesses);
    guesses.forEach(sitting::decide);

    var right =
        new Arrival(
            "right", new PayloadHash("hash", ""), StoredPeople.dose(AYTEN, BORN, 1, 2, DAY));

    assertThat(codes(sitting.decide(right))).containsExactly(ProblemCode.TOO_MANY_MISMATCHES);
  }

  /** A FIN was mistyped, and the record withdrawn: whose FIN it is must not be locked out. */
  @Test
  void aPersonWhoseRecordsWereAllWithdrawnIsDescribedAnew() {
    PersonName owner = PersonName.of("Quliyev", "Orxan", null);
    LocalDate born = LocalDate.of(1971, 3, 2);
    HealthRecord mistyped =
        StoredPeople.recorded(StoredPeople.dose(AYTEN, BORN, 1, 2, DAY), StoredPeople.GANJA);
    var first = arrival("first", StoredPeople.dose(owner, born, 1, 2, DAY));
    var second = arrival("second", StoredPeople.dose(owner, born, 2, 2, DAY.plusDays(40)));
    var asBefore = arrival("as-before", StoredPeople.dose(AYTEN, BORN, 3, 2, DAY.plusDays(90)));
    Sitting sitting =
        sitting(List.of(first, second, asBefore), List.of(StoredPeople.withdrawn(mistyped)));

    assertThat(sitting.decide(first)).isInstanceOf(Answer.Accepted.class);
    assertThat(sitting.decide(second)).isInstanceOf(Answer.Accepted.class);
    assertThat(codes(sitting.decide(asBefore))).containsExactly(ProblemCode.PERSON_DIFFERS);
    assertThat(sitting.renamed().values())
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
        arrival(
            "other", StoredPeople.dose(PersonName.of("Quliyev", "Orxan", null), BORN, 1, 2, DAY));
    Sitting sitting = sitting(List.of(other), List.of(withdrawn, standing));

    assertThat(codes(sitting.decide(other))).containsExactly(ProblemCode.PERSON_DIFFERS);
    assertThat(sitting.renamed()).isEmpty();
  }

  @Test
  void warnsWithinABatchOfWhatTheRecordsBeforeItSay() {
    var first = arrival("first", StoredPeople.dose(AYTEN, BORN, 1, 2, DAY));
    var second = arrival("second", StoredPeople.dose(AYTEN, BORN, 2, 2, DAY.plusDays(5)));
    Sitting sitting = sitting(List.of(first, second));

    assertThat(((Answer.Accepted) sitting.decide(first)).warnings()).isEmpty();
    List<Warning> warnings = List.of(WarningCode.SECOND_DOSE_EARLY.at("dose.date"));
    assertThat(((Answer.Accepted) sitting.decide(second)).warnings()).isEqualTo(warnings);
    assertThat(((Answer.Duplicate) sitting.decide(second)).warnings()).isEqualTo(warnings);
  }

  private static Arrival arrival(String id, Draft draft) {
    return new Arrival(id, new PayloadHash(id, ""), draft);
  }

  private static Sitting sitting(List<Arrival> arrivals) {
    return sitting(arrivals, List.of());
  }

  private static Sitting sitting(List<Arrival> arrivals, List<HealthRecord> records) {
    Guards.Watch watch =
        new Guards().watch(FROM_BAKU, BAKU, arrivals.stream().map(Arrival::draft).toList(), NOW);
    return new Sitting(
        FROM_BAKU,
        BAKU,
        watch,
        new MismatchWatch(20, 100, Map.of(), Map::of),
        new PersonMismatches(3, NOW),
        NOW,
        new HashMap<>(),
        new HashMap<>(Map.of(FIN, StoredPeople.person(AYTEN, BORN))),
        new HashMap<>(Map.of(FIN, new ArrayList<>(records))));
  }

  private static List<ProblemCode> codes(Answer answer) {
    assertThat(answer).isInstanceOf(Answer.Rejected.class);
    return ((Answer.Rejected) answer).problems().stream().map(Problem::code).toList();
  }
}
