package az.pasport.decree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleBookTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2021-05-25, 2021-05-25-statement",
    "2021-08-08, 2021-05-25-statement",
    "2021-08-09, 2021-08-09-contraindications",
    "2021-11-28, 2021-08-09-contraindications",
    "2021-11-29, 2021-11-29-cabinet-371",
    "2022-01-21, 2021-11-29-cabinet-371",
    "2022-01-22, 2022-01-22-cabinet-28",
    "2022-02-14, 2022-01-22-cabinet-28",
    "2022-02-15, 2022-02-15-cabinet-419",
    "2022-03-01, 2022-02-15-cabinet-419",
    "2026-11-23, 2022-02-15-cabinet-419",
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
    Decree decree = RuleBook.national().byId("2022-02-15-cabinet-419").orElseThrow();

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
        null,
        null,
        new Decree.Vaccination(null, Decree.FurtherDose.ENDLESS, null, null),
        new Decree.Immunity(14, 6, null, null, null),
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

  @ParameterizedTest(name = "{0}: {1} of {2}")
  @CsvSource({
    "2021-11-29-cabinet-371, 371, 2021-11-27",
    "2022-01-22-cabinet-28, 28, 2022-01-22",
    "2022-02-15-cabinet-419, 419, 2021-12-30",
  })
  void knowsTheCabinetsDecisionsByNumberAndDate(String id, String number, LocalDate date) {
    Decree decree = RuleBook.national().byId(id).orElseThrow();

    assertThat(decree.knownAct().flatMap(LegalAct::knownNumber)).contains(number);
    assertThat(decree.knownAct().flatMap(LegalAct::knownDate)).contains(date);
    for (String language : List.of("az", "en", "ru")) {
      assertThat(decree.cite(Locale.forLanguageTag(language))).contains(number);
    }
  }

  @Test
  void everyDecreeTellsItsSourceAndWhatIsLeftOpen() {
    assertThat(RuleBook.national().decrees())
        .hasSize(5)
        .allSatisfy(
            decree -> {
              assertThat(decree.knownAct()).isPresent();
              assertThat(decree.readings()).isNotEmpty();
            });
    assertThat(
            RuleBook.national().byId("2022-02-15-cabinet-419").orElseThrow().readings().stream()
                .map(OpenReading::code))
        .contains(
            "one-dose-series",
            "rapid-test",
            "same-illness",
            "first-dose-days",
            "dose-before-infection");
  }

  @Test
  void documentationTellsEveryOpenReading() throws IOException {
    String law = Files.readString(Path.of("../server-config/docs/law.md"));

    for (Decree decree : RuleBook.national().decrees()) {
      assertThat(law).contains("`" + decree.id() + "`");
      for (OpenReading reading : decree.readings()) {
        assertThat(law).contains("| `" + reading.code() + "`", "| `" + reading.field() + "` |");
      }
    }
  }

  /** Certificates rest on them, with the numbers that they had. */
  @ParameterizedTest(name = "{0}: from day {1}")
  @CsvSource({
    "2021-11-29-recognition, 14, 2021-11-29",
    "2022-02-15-decree-419, 14, 2022-02-15",
    "2022-03-01-day-seven, 7, 2022-03-01",
  })
  void citesWhatWasReplacedAndAppliesItNoMore(String id, int fromDay, LocalDate from) {
    Decree decree = RuleBook.national().byId(id, 1).orElseThrow();

    assertThat(decree.immunity().fromDay()).isEqualTo(fromDay);
    assertThat(decree.inForceFrom()).isEqualTo(from);
    assertThat(RuleBook.national().decrees()).extracting(Decree::id).doesNotContain(id);
  }

  @Test
  void whatStaffHavePublishedStandsBeforeWhatCameLaterWithTheSoftware() {
    var correction = decree("2022-02-15-decree-419", 2, "2022-02-15");
    RuleBook book = RuleBook.national().withPublished(List.of(correction));

    assertThat(book.inForceOn(LocalDate.parse("2022-02-15"))).contains(correction);
    assertThat(book.byId("2022-02-15-cabinet-419", 1)).isPresent();
    assertThat(book.byId("2022-02-15-decree-419", 1)).isPresent();
    assertThat(book.inForceOn(LocalDate.parse("2022-02-14")).map(Decree::id))
        .contains("2022-01-22-cabinet-28");
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
    Decree decree = DecreeParser.read(GOOD);

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
    assertThatThrownBy(() -> DecreeParser.read(GOOD.replace(part, instead)))
        .isInstanceOfSatisfying(
            DecreeRefused.class, refused -> assertThat(refused.fault().field()).isEqualTo(field));
  }

  private static final String READING =
      """
      "openReadings": [{"code": "how-long", "field": "vaccination.months", "chosen": 9,
       "alternatives": [6, 12], "affects": ["VACCINATION"], "note": {"az": "a", "en": "b"}}],
       "vaccination":\
      """;

  private static String withReading(String part, String instead) {
    return GOOD.replace("\"vaccination\":", READING.replace(part, instead));
  }

  @Test
  void readsWhatTheSourcesLeaveOpen() {
    assertThat(DecreeParser.read(withReading("", "")).readings())
        .singleElement()
        .satisfies(
            reading -> {
              assertThat(reading.chosen()).isEqualTo(9);
              assertThat(reading.affects()).containsExactly(CertificateKind.VACCINATION);
              assertThat(reading.note(Locale.forLanguageTag("az"))).isEqualTo("a");
              assertThat(reading.note(Locale.forLanguageTag("ru"))).isEqualTo("b");
            });
  }

  @ParameterizedTest(name = "{0} for {1} names {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"chosen\": 9            | \"chosen\": 6              | openReadings.alternatives",
        "\"chosen\": 9            | \"chosen\": 7              | openReadings[0].chosen",
        "\"chosen\": 9            | \"chosen\": \"9\"          | openReadings[0].chosen",
        "vaccination.months       | vaccination.years          | openReadings[0].field",
        "vaccination.months       | vaccination                | openReadings[0].field",
        "[6, 12]                  | [0]                        | openReadings[0].alternatives",
        "[6, 12]                  | [\"a year\"]               | openReadings[0].alternatives",
        "[6, 12]                  | []                         | openReadings.alternatives",
        "how-long                 | How Long                   | openReadings.code",
        "\"az\": \"a\",            | ``                         | openReadings.note.az",
        "[\"VACCINATION\"]        | []                         | openReadings.affects",
      })
  void refusesAnOpenReadingThatTheDecreeDoesNotBearOut(String part, String instead, String field) {
    assertThatThrownBy(() -> DecreeParser.read(withReading(part, instead)))
        .isInstanceOfSatisfying(
            DecreeRefused.class, refused -> assertThat(refused.fault().field()).isEqualTo(field));
  }

  @Test
  void namesTheDateOfTheActThatIsNone() {
    String text =
        GOOD.replace(
            "\"title\"", "\"act\": {\"date\": \"27.11.2021\", \"source\": \"s\"}, \"title\"");

    assertThatThrownBy(() -> DecreeParser.read(text))
        .isInstanceOfSatisfying(
            DecreeRefused.class,
            refused -> assertThat(refused.fault().field()).isEqualTo("act.date"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "7"})
  void refusesWhatIsNoObject(String text) {
    assertThatThrownBy(() -> DecreeParser.read(text)).isInstanceOf(DecreeRefused.class);
  }

  @Test
  void refusesWhatIsNoJson() {
    assertThatThrownBy(() -> DecreeParser.read("{\"id\": ")).isInstanceOf(DecreeRefused.class);
  }
}
