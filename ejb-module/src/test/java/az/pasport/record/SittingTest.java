package az.pasport.record;

import static az.pasport.record.StoredPeople.AYTEN;
import static az.pasport.record.StoredPeople.BAKU;
import static az.pasport.record.StoredPeople.BORN;
import static az.pasport.record.StoredPeople.FIN;
import static az.pasport.record.StoredPeople.FROM_BAKU;
import static az.pasport.record.StoredPeople.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
                        "hash-" + i,
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
                        "hash-" + i,
                        StoredPeople.dose(AYTEN, BORN.plusDays(1 + i), 1, 2, DAY)))
            .toList();
    Sitting sitting = sitting(guesses);
    guesses.forEach(sitting::decide);

    var right = new Arrival("right", "hash", StoredPeople.dose(AYTEN, BORN, 1, 2, DAY));

    assertThat(codes(sitting.decide(right))).containsExactly(ProblemCode.TOO_MANY_MISMATCHES);
  }

  private static Sitting sitting(List<Arrival> arrivals) {
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
        new HashMap<>());
  }

  private static List<ProblemCode> codes(Answer answer) {
    assertThat(answer).isInstanceOf(Answer.Rejected.class);
    return ((Answer.Rejected) answer).problems().stream().map(Problem::code).toList();
  }
}
