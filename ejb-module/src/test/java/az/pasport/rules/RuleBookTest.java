package az.pasport.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleBookTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2021-05-25, 2021-05-25-statement",
    "2021-11-28, 2021-05-25-statement",
    "2021-11-29, 2021-11-29-recognition",
    "2022-02-14, 2021-11-29-recognition",
    "2022-02-15, 2022-02-15-decree-419",
    "2022-03-01, 2022-03-01-day-seven",
    "2026-11-23, 2022-03-01-day-seven",
  })
  void hasOneDecreeInForceOnADate(LocalDate date, String decree) {
    assertThat(RuleBook.national().inForceOn(date)).map(Decree::id).contains(decree);
  }

  @Test
  void hasNoneBeforeTheFirst() {
    assertThat(RuleBook.national().inForceOn(LocalDate.parse("2021-05-24"))).isEmpty();
  }

  @Test
  void citesADecreeInThreeLanguages() {
    Decree decree = RuleBook.national().byId("2022-02-15-decree-419").orElseThrow();

    assertThat(decree.cite(Locale.forLanguageTag("az"))).contains("419 nömrəli qərarı");
    assertThat(decree.cite(Locale.ENGLISH)).contains("Decree 419");
    assertThat(decree.cite(Locale.forLanguageTag("ru"))).contains("№ 419");
  }

  @Test
  void refusesTwoDecreesOfOneDay() {
    var decree =
        new Decree(
            "a",
            LocalDate.parse("2021-05-25"),
            Map.of("az", "a", "en", "a", "ru", "a"),
            new Decree.Vaccination(null, true),
            new Decree.Immunity(14, 6, 0));

    assertThatThrownBy(() -> new RuleBook(List.of(decree, decree)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("same day");
  }
}
