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
    "2021-08-08, 2021-05-25-statement",
    "2021-08-09, 2021-08-09-contraindications",
    "2021-11-28, 2021-08-09-contraindications",
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

  private static Decree decree(String id, int version, String from) {
    return new Decree(
        id,
        version,
        LocalDate.parse(from),
        Map.of("az", "a", "en", "a", "ru", "a"),
        null,
        new Decree.Vaccination(null, Decree.FurtherDose.ENDLESS),
        new Decree.Immunity(14, 6, null),
        null,
        false);
  }

  @Test
  void refusesTwoDecreesOfOneDay() {
    assertThatThrownBy(
            () ->
                new RuleBook(
                    List.of(decree("one", 1, "2021-05-25"), decree("two", 1, "2021-05-25"))))
        .isInstanceOf(DecreeRefused.class)
        .hasMessageContaining("inForceFrom");
  }

  @Test
  void refusesAVersionThatIsThereAlready() {
    RuleBook book = new RuleBook(List.of(decree("one", 1, "2021-05-25")));

    assertThatThrownBy(() -> book.with(decree("one", 1, "2021-06-01")))
        .isInstanceOf(DecreeRefused.class)
        .hasMessageContaining("version");
  }

  @Test
  void aLaterVersionReplacesTheEarlierWholeAndBothCanBeCited() {
    RuleBook book =
        new RuleBook(List.of(decree("one", 1, "2021-05-25"), decree("one", 2, "2021-07-01")));

    assertThat(book.inForceOn(LocalDate.parse("2021-06-30"))).isEmpty();
    assertThat(book.inForceOn(LocalDate.parse("2021-07-01"))).map(Decree::version).contains(2);
    assertThat(book.byId("one", 1)).map(Decree::version).contains(1);
  }

  private static final String GOOD =
      """
      {"id": "draft-1", "version": 1, "inForceFrom": "2027-01-01",
       "title": {"az": "a", "en": "b", "ru": "c"},
       "vaccination": {"months": 9, "furtherDose": "RENEWS"},
       "immunity": {"fromDay": 7, "months": 6, "firstDose": null},
       "test": {"hours": 48}, "contraindication": true}
      """;

  @Test
  void readsADecreeFromItsText() {
    Decree decree = DecreeText.read(GOOD);

    assertThat(decree.vaccination().months()).isEqualTo(9);
    assertThat(decree.testing()).map(Decree.Test::hours).contains(48);
  }

  @ParameterizedTest(name = "{0} for {1} names {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"months\": 9                | \"months\": 0            | vaccination.months",
        "\"months\": 9                | \"months\": \"long\"      | vaccination.months",
        "\"months\": 9                | \"months\": 6.5          | vaccination.months",
        "\"hours\": 48                | \"hours\": 0             | test.hours",
        "\"fromDay\": 7               | \"fromDay\": -1          | immunity.fromDay",
        "\"fromDay\": 7               | \"fromDay\": 200         | immunity.fromDay",
        "\"RENEWS\"                   | \"PERHAPS\"              | vaccination.furtherDose",
        "2027-01-01                   | 2027-02-30               | inForceFrom",
        ", \"ru\": \"c\"              | ``                       | title.ru",
        ", \"contraindication\": true | ``                       | contraindication",
        "\"contraindication\": true   | \"contraindication\": true, \"more\": 1 | more",
        "draft-1                      | Draft One                | id",
        "\"en\": \"b\"             | \"en\": \"b\\u0000\"     | title",
        "\"en\": \"b\"             | \"en\": \"b\\u202e\"     | title",
        "\"en\": \"b\"             | \"en\": \"b\", \"fr\": \"\\u0000\" | title",
      })
  void refusesATextAndNamesItsField(String part, String instead, String field) {
    assertThatThrownBy(() -> DecreeText.read(GOOD.replace(part, instead)))
        .isInstanceOfSatisfying(
            DecreeRefused.class, refused -> assertThat(refused.field()).isEqualTo(field));
  }

  @Test
  void refusesWhatIsNoJson() {
    assertThatThrownBy(() -> DecreeText.read("{\"id\": ")).isInstanceOf(DecreeRefused.class);
  }
}
