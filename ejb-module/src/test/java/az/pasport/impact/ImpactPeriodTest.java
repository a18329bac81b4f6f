package az.pasport.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import az.pasport.decree.Decree;
import az.pasport.decree.RuleBook;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImpactPeriodTest {
  private static Decree draft(String id, int version, String from) {
    return new Decree(
        id,
        version,
        LocalDate.parse(from),
        Map.of("az", "a", "en", "a", "ru", "a"),
        null,
        null,
        null,
        new Decree.Vaccination(9, Decree.FurtherDose.RENEWS, null, null),
        new Decree.Immunity(7, 6, null, null, null),
        null,
        true);
  }

  @ParameterizedTest(name = "in force from {0}, asked on {1}: from {2}")
  @CsvSource({
    "2023-06-01, 2023-01-01, 2023-06-01",
    "2023-06-01, 2023-06-01, 2023-06-01",
    // What is over changes for nobody.
    "2022-06-01, 2023-01-01, 2023-01-01",
  })
  void beginsWithTheDraftAndNeverBeforeToday(String inForce, String today, String from) {
    assertThat(
            ImpactPeriod.of(
                RuleBook.national(), draft("new", 1, inForce), LocalDate.parse(today), 10))
        .isEqualTo(new ImpactPeriod(LocalDate.parse(from), 10));
  }

  @Test
  void beginsWithTheVersionThatADraftPutsOff() {
    RuleBook book = RuleBook.national().with(draft("put-off", 1, "2023-03-01"));

    assertThat(
            ImpactPeriod.of(book, draft("put-off", 2, "2023-06-01"), LocalDate.of(2023, 1, 1), 10)
                .from())
        .isEqualTo(LocalDate.of(2023, 3, 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 367})
  void refusesDaysBeyondAYear(int days) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ImpactPeriod(LocalDate.of(2023, 1, 1), days));
  }

  @ParameterizedTest(name = "born {0}: {1}")
  @CsvSource({
    "2023-01-02, UNDER_12",
    "2011-01-02, UNDER_12",
    "2011-01-01, FROM_12",
    "2005-01-02, FROM_12",
    "2005-01-01, FROM_18",
    "1953-01-02, FROM_60",
    "1953-01-01, FROM_70",
    "1920-01-01, FROM_70",
  })
  void agesTurnOnTheBirthday(String born, AgeBand ages) {
    assertThat(AgeBand.of(LocalDate.parse(born), LocalDate.of(2023, 1, 1))).isEqualTo(ages);
  }

  @Test
  void groupsLieWhereTheirPlaceSays() {
    for (int i = 0; i < PopulationGroup.ALL.size(); i++) {
      PopulationGroup group = PopulationGroup.ALL.get(i);
      assertThat(PopulationGroup.place(group.kind(), group.ages(), group.region())).isEqualTo(i);
    }
  }
}
