package az.pasport.intake;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.record.Problem;
import az.pasport.record.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PersonMismatchCounterTest {
  private static final List<Problem> DIFFERS = List.of(ProblemCode.PERSON_DIFFERS.at("person"));

  @Test
  void tellsTwentyMismatchesAndNoMore() {
    var watch = new PersonMismatchCounter(20, 100, Map.of(), Map::of);
    var told = new ArrayList<Problem>();
    for (int i = 0; i < 300; i++) {
      told.addAll(watch.told("17", DIFFERS));
    }

    assertThat(told.subList(0, 20)).containsOnly(DIFFERS.get(0));
    assertThat(told.subList(20, 300))
        .containsOnly(ProblemCode.TOO_MANY_MISMATCHES.at("worker.id", 20));
    assertThat(watch.toldNow()).isEqualTo(20);
    assertThat(watch.exhausted()).containsExactly("17");
    assertThat(watch.objection("17")).isPresent();
    assertThat(watch.objection("18")).isEmpty();
  }

  @Test
  void countsThoseOfTheLastHour() {
    var watch = new PersonMismatchCounter(20, 100, Map.of("17", 20), Map::of);

    assertThat(watch.objection("17")).contains(ProblemCode.TOO_MANY_MISMATCHES.at("worker.id", 20));
  }

  /** Whoever holds the facility's secret may name any worker. */
  @Test
  void workersNamedInTurnDoNotMultiplyTheLimit() {
    var watch = new PersonMismatchCounter(20, 100, Map.of(), Map::of);
    int told = 0;
    for (int i = 0; i < 300; i++) {
      told += watch.told("worker-" + i, DIFFERS).equals(DIFFERS) ? 1 : 0;
    }

    assertThat(told).isEqualTo(100);
    assertThat(watch.objection("somebody"))
        .contains(ProblemCode.TOO_MANY_MISMATCHES.at("worker.id", 100));
  }

  @Test
  void messagesInParallelAreCountedOneAfterTheOther() {
    var watch = new PersonMismatchCounter(20, 100, Map.of(), () -> Map.of("17", 20));

    assertThat(watch.objection("17")).isEmpty();
    assertThat(watch.told("17", DIFFERS))
        .containsExactly(ProblemCode.TOO_MANY_MISMATCHES.at("worker.id", 20));
  }

  @Test
  void mistypedFieldsAreNoMismatch() {
    var watch = new PersonMismatchCounter(1, 1, Map.of(), Map::of);
    List<Problem> typo = List.of(ProblemCode.LOT_NOT_DELIVERED.at("dose.lot"));

    assertThat(watch.told("17", typo)).isEqualTo(typo);
    assertThat(watch.toldNow()).isZero();
  }
}
