package az.pasport.rules;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.decree.CertificateKind;
import az.pasport.decree.Clause;
import az.pasport.decree.Decree;
import az.pasport.decree.RuleBook;
import az.pasport.message.Messages;
import az.pasport.rules.Eligibility.Eligible;
import az.pasport.rules.Eligibility.NotEligible;
import az.pasport.wording.ExplanationFormatter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {
  private final Rules rules = new Rules(RuleBook.national());

  private Eligibility vaccination(String events, String asked) {
    return rules.decide(CertificateKind.VACCINATION, Histories.of(events), Histories.baku(asked));
  }

  private Eligibility immunity(String events, String asked) {
    return rules.decide(CertificateKind.IMMUNITY, Histories.of(events), Histories.baku(asked));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "D1 2022-01-10, D2 2022-02-14                               | 2/2",
        "D1 2021-05-01, D2 2021-06-01, D3 2022-01-10                | 3/3",
        "D1 2021-05-01, D2 2021-06-01, D3 2021-09-10, D4 2022-01-10 | 4/4",
        "J1 2022-02-01                                              | 1/1",
        "J1 2021-09-01, D2 2022-02-01                               | 2/1",
        "+ 2021-12-01, O1 2022-02-01                                | 1/1",
        "+ 2021-12-01, O1 2022-02-01, D2 2022-02-20                 | 2/1",
        "V1 2022-01-10, D2 2022-02-14                               | 2/2",
      })
  void writesDosesInEuNotation(String events, String notation) {
    var answer = (Eligible) vaccination(events, "2022-03-10");

    assertThat(answer.position().orElseThrow()).hasToString(notation);
  }

  @Test
  void oneDoseOfTwoTellsWhenTheSecondMayBeGiven() {
    var answer = (NotEligible) vaccination("D1 2022-03-01", "2022-03-10");

    assertThat(answer.shortfall()).isEqualTo(Shortfall.SERIES_INCOMPLETE);
    assertThat(answer.missingDose()).contains(2);
    assertThat(answer.possibleFrom()).contains(LocalDate.parse("2022-03-29"));
  }

  @Test
  void aSecondDoseWithoutItsFirstAsksForTheRecordOfTheFirst() {
    var answer = (NotEligible) vaccination("D2 2022-03-01", "2022-03-10");

    assertThat(answer.shortfall()).isEqualTo(Shortfall.EARLIER_DOSE_NOT_RECORDED);
    assertThat(answer.missingDose()).contains(1);
  }

  @Test
  void aCertificateRestsOnEveryDoseAndOnTheInfectionThatItNeeds() {
    var answer = (Eligible) vaccination("+ 2021-10-01, D1 2021-12-01, D2 2022-01-10", "2022-03-10");

    assertThat(answer.restsOn()).hasSize(3);
  }

  @Test
  void immunityRestsOnTheFirstDoseOnlyWhereItMakesItLonger() {
    assertThat(((Eligible) immunity("+ 2022-03-10, D1 2022-04-01", "2022-08-15")).restsOn())
        .hasSize(1);
    assertThat(((Eligible) immunity("+ 2022-03-10, D1 2022-08-01", "2022-08-15")).restsOn())
        .hasSize(2);
  }

  @Test
  void tellsThatTheNextDecreeSetsAnEnd() {
    var answer = (Eligible) vaccination("D1 2021-08-01, D2 2021-09-01", "2022-02-01");

    assertThat(answer.changes())
        .containsExactly(
            new Change.ByDecree(
                RuleBook.national().byId("2022-02-15-cabinet-419").orElseThrow(),
                true,
                Optional.of(LocalDate.parse("2022-03-01"))));
  }

  @Test
  void saysNothingOfADecreeThatChangesNothing() {
    assertThat(((Eligible) immunity("+ 2021-10-01", "2022-02-01")).changes())
        .containsExactly(
            new Change.ByDose(
                1, Optional.of(LocalDate.parse("2022-02-05")), Change.Effect.EXTENDS));
  }

  @ParameterizedTest(name = "a dose on {0} gives {1}")
  @CsvSource({
    "2022-02-04, 2022-04-01",
    "2022-02-05, 2022-04-02",
  })
  void aFirstDoseMakesImmunityLongerFromTheDayThatIsTold(String dose, LocalDate until) {
    var answer = (Eligible) immunity("+ 2021-10-01, D1 " + dose, "2022-03-10");

    assertThat(answer.validity().lastDay()).contains(until);
  }

  @Test
  void oneDoseOfTwoIsASeriesOnlyWhileTheInfectionBeforeItIsOnRecord() {
    var with = (Eligible) vaccination("+ 2021-12-01, O1 2022-02-01", "2022-03-10");
    var without = (NotEligible) vaccination("O1 2022-02-01", "2022-03-10");

    assertThat(with.restsOn()).hasSize(2);
    assertThat(without.shortfall()).isEqualTo(Shortfall.SERIES_INCOMPLETE);
    assertThat(without.missingDose()).contains(2);
  }

  /** The open readings of Decree 419 and of the 56 days are data: another reading, other data. */
  @Test
  void takesTheOtherReadingsFromTheData() {
    Decree decree = RuleBook.national().byId("2022-02-15-cabinet-419").orElseThrow();
    var other =
        new Decree(
            decree.id(),
            2,
            decree.inForceFrom(),
            decree.title(),
            null,
            List.of(),
            null,
            new Decree.Vaccination(6, Decree.FurtherDose.RENEWS, null, null),
            new Decree.Immunity(
                7, 6, null, null, new Decree.FirstDose(56, Decree.CountedFrom.END, false, null)),
            decree.test(),
            true);
    var otherRules = new Rules(RuleBook.national().with(other));

    var vaccination =
        (Eligible)
            otherRules.decide(
                CertificateKind.VACCINATION,
                Histories.of("D1 2022-01-01, D2 2022-02-01, D3 2022-07-15"),
                Histories.baku("2022-12-31"));
    var immunity =
        (Eligible)
            otherRules.decide(
                CertificateKind.IMMUNITY,
                Histories.of("+ 2022-03-10, D1 2022-04-01"),
                Histories.baku("2022-10-01"));

    assertThat(vaccination.clause()).isEqualTo(Clause.FURTHER_DOSE_MONTHS);
    assertThat(vaccination.validity().lastDay()).contains(LocalDate.parse("2023-01-15"));
    assertThat(immunity.validity().lastDay()).contains(LocalDate.parse("2022-11-05"));
  }

  private static final Decree DECISION_419 =
      RuleBook.national().byId("2022-02-15-cabinet-419").orElseThrow();

  /** Decision 419 with another reading of one field. */
  private static Rules reading(Decree.Vaccination vaccination, Decree.Immunity immunity) {
    return new Rules(
        RuleBook.national()
            .with(
                new Decree(
                    DECISION_419.id(),
                    2,
                    DECISION_419.inForceFrom(),
                    DECISION_419.title(),
                    null,
                    null,
                    null,
                    vaccination,
                    immunity,
                    DECISION_419.test(),
                    true)));
  }

  private static String rule(Rules rules, CertificateKind kind, String events, String asked) {
    return rules
        .decide(kind, Histories.of(events), Histories.baku(asked))
        .explanation()
        .rule()
        .name();
  }

  @Test
  void aSeriesOfOneDoseHasNoEndUnderTheOtherReading() {
    var other =
        reading(
            new Decree.Vaccination(
                6, Decree.FurtherDose.ENDLESS, null, Decree.OneDoseSeries.ENDLESS),
            DECISION_419.immunity());

    assertThat(rule(other, CertificateKind.VACCINATION, "J1 2022-02-20", "2022-12-31"))
        .isEqualTo("SERIES_ENDLESS");
    assertThat(
            rule(other, CertificateKind.VACCINATION, "D1 2022-02-20, D2 2022-03-20", "2022-12-31"))
        .isEqualTo("VALIDITY_ENDED");
  }

  @Test
  void onlyADoseOfATwoDoseProductIsAFurtherDoseUnderTheOtherReading() {
    var other =
        reading(
            new Decree.Vaccination(
                6,
                Decree.FurtherDose.ENDLESS,
                Decree.FurtherDoseOf.TWO_DOSE_PRODUCT,
                Decree.OneDoseSeries.MONTHS),
            DECISION_419.immunity());
    String boosted = "D1 2022-02-20, D2 2022-03-20, %s 2022-05-20";

    assertThat(rule(rules, CertificateKind.VACCINATION, boosted.formatted("J3"), "2022-12-31"))
        .isEqualTo("FURTHER_DOSE_ENDLESS");
    assertThat(rule(other, CertificateKind.VACCINATION, boosted.formatted("J3"), "2022-12-31"))
        .isEqualTo("VALIDITY_ENDED");
    assertThat(rule(other, CertificateKind.VACCINATION, boosted.formatted("D3"), "2022-12-31"))
        .isEqualTo("FURTHER_DOSE_ENDLESS");
  }

  @Test
  void aRapidTestIsAnInfectionUnderTheOtherReading() {
    var other =
        reading(
            DECISION_419.vaccination(),
            new Decree.Immunity(7, 6, true, 60, DECISION_419.immunity().firstDose()));
    var rapid =
        new MedicalHistory(
            List.of(), List.of(), Histories.of("+ 2022-03-10").infections(), List.of(), List.of());

    assertThat(rules.decide(CertificateKind.IMMUNITY, rapid, Histories.baku("2022-04-01")))
        .isInstanceOfSatisfying(
            NotEligible.class,
            answer -> assertThat(answer.shortfall()).isEqualTo(Shortfall.NO_INFECTION));
    assertThat(other.decide(CertificateKind.IMMUNITY, rapid, Histories.baku("2022-04-01")))
        .isInstanceOfSatisfying(Eligible.class, answer -> assertThat(answer.restsOn()).hasSize(1));
  }

  @Test
  void aSecondIllnessBeginsLaterUnderTheOtherReading() {
    var other =
        reading(
            DECISION_419.vaccination(),
            new Decree.Immunity(7, 6, false, 90, DECISION_419.immunity().firstDose()));
    String twice = "+ 2022-03-10, + 2022-05-20";

    assertThat(rule(rules, CertificateKind.IMMUNITY, twice, "2022-11-01"))
        .isEqualTo("INFECTION_MONTHS");
    assertThat(rule(other, CertificateKind.IMMUNITY, twice, "2022-11-01"))
        .isEqualTo("VALIDITY_ENDED");
  }

  @Test
  void aDoseBeforeTheInfectionIsAFirstDoseUnderTheOtherReading() {
    var other =
        reading(
            DECISION_419.vaccination(),
            new Decree.Immunity(
                7,
                6,
                false,
                60,
                new Decree.FirstDose(
                    56, Decree.CountedFrom.DOSE, true, Decree.BeforeInfection.COUNTS)));
    String between = "D1 2022-03-01, + 2022-03-10, D2 2022-05-01";
    String before = "D1 2022-02-01, D2 2022-03-01, + 2022-03-10";

    assertThat(rule(rules, CertificateKind.VACCINATION, between, "2022-10-01"))
        .isEqualTo("SERIES_MONTHS");
    assertThat(rule(other, CertificateKind.VACCINATION, between, "2022-10-01"))
        .isEqualTo("SECOND_DOSE_AFTER_INFECTION");
    assertThat(rule(other, CertificateKind.VACCINATION, before, "2022-08-01"))
        .isEqualTo("SERIES_MONTHS");
    assertThat(rule(other, CertificateKind.IMMUNITY, between, "2022-09-10"))
        .isEqualTo("INFECTION_MONTHS");
    assertThat(rule(other, CertificateKind.IMMUNITY, between, "2022-09-11"))
        .isEqualTo("VALIDITY_ENDED");
  }

  /**
   * A stored decision names the version of its decree and of its records: nothing else is needed.
   */
  @Test
  void aDecisionUnderATextThatWasReplacedCanBeComputedAgain() {
    Decree replaced = RuleBook.national().byId("2022-02-15-decree-419", 1).orElseThrow();

    var then =
        (Eligible)
            new Rules(new RuleBook(List.of(replaced)))
                .decide(
                    CertificateKind.IMMUNITY,
                    Histories.of("+ 2022-02-10"),
                    Histories.baku("2022-02-24"));

    assertThat(then.validity().firstDay()).isEqualTo(LocalDate.parse("2022-02-24"));
    assertThat(then.decree()).isEqualTo(replaced);
  }

  @ParameterizedTest(name = "{0}: {1} stays, dose {2} is missing")
  @CsvSource(
      delimiter = '|',
      value = {
        "D1 2022-01-10, D2 2022-02-14, D4 2022-03-01                | 2/2 | 3",
        "J1 2022-02-14, D3 2022-03-01                               | 1/1 | 2",
        "J1 2022-02-14, D3 2022-01-01                               | 1/1 | 2",
        "D1 2022-01-10, D2 2022-02-14, D3 2022-02-20, D5 2022-03-01 | 3/3 | 4",
      })
  void aDoseBeyondAGapTakesNothingAwayAndTheGapIsTold(String events, String position, int missing) {
    var answer = (Eligible) vaccination(events, "2022-03-10");

    assertThat(answer.position().orElseThrow()).hasToString(position);
    assertThat(answer.changes()).containsExactly(new Change.ByRecordOfDose(missing));
    assertThat(new ExplanationFormatter(Messages.EN).format(answer.explanation()))
        .contains("is not on record, although a later one is");
    assertThat(answer.restsOn()).hasSize(answer.events().size()).hasSizeLessThan(4);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Valid until 14 August 2022, that day included, because",
        "en | 6 months from the second dose of your series on 14 February 2022",
        "en | A further dose (the third) makes it endless.",
        "az | 14 avqust 2022 tarixinədək",
        "ru | 14 августа 2022 года",
      })
  void explainsAValidityInWords(String language, String part) {
    Explanation explanation =
        vaccination("D1 2022-01-10, D2 2022-02-14", "2022-03-10").explanation();

    assertThat(in(language, explanation)).contains(part);
  }

  @Test
  void explainsInAzerbaijaniWhereALanguageHasNoTexts() {
    Explanation explanation = vaccination("", "2022-03-10").explanation();

    assertThat(in("fr", explanation)).isEqualTo(in("az", explanation));
  }

  @Test
  void dosesNumberedAgainstTheirDaysBreakNoRule() {
    Decree decree = RuleBook.national().byId("2022-02-15-cabinet-419").orElseThrow();
    var renewing =
        new Decree(
            decree.id(),
            2,
            decree.inForceFrom(),
            decree.title(),
            null,
            List.of(),
            null,
            new Decree.Vaccination(6, Decree.FurtherDose.RENEWS, null, null),
            decree.immunity(),
            decree.test(),
            true);

    Eligibility answer =
        new Rules(RuleBook.national().with(renewing))
            .decide(
                CertificateKind.VACCINATION,
                Histories.of("D3 2022-01-01, D1 2022-05-01, D2 2022-06-01"),
                Histories.baku("2022-07-01"));

    assertThat(((Eligible) answer).validity().lastDay()).contains(LocalDate.parse("2022-12-01"));
  }

  private static String in(String language, Explanation explanation) {
    return new ExplanationFormatter(Messages.in(Locale.forLanguageTag(language)))
        .format(explanation);
  }
}
