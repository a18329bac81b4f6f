package az.pasport.rules;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.record.DosePosition;
import az.pasport.record.VaccineProduct;
import az.pasport.record.VaccineProducts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {
  private static final VaccineProduct CORONAVAC = product("CoronaVac");
  private static final VaccineProduct JCOVDEN = product("EU/1/20/1525");

  private final Rules rules = new Rules(RuleBook.national());

  private static VaccineProduct product(String code) {
    return VaccineProducts.known().byCode(code).orElseThrow();
  }

  private static MedicalHistory.Dose dose(VaccineProduct product, int number, String on) {
    return new MedicalHistory.Dose(
        new MedicalHistory.Source(UUID.nameUUIDFromBytes((number + on).getBytes()), 1),
        product,
        new DosePosition(number, product.seriesSize()),
        LocalDate.parse(on));
  }

  private static MedicalHistory.Infection infection(String on) {
    return new MedicalHistory.Infection(
        new MedicalHistory.Source(UUID.nameUUIDFromBytes(on.getBytes()), 1), LocalDate.parse(on));
  }

  private static MedicalHistory doses(MedicalHistory.Dose... doses) {
    return new MedicalHistory(List.of(doses), List.of());
  }

  private static MedicalHistory twoDoses(String first, String second) {
    return doses(dose(CORONAVAC, 1, first), dose(CORONAVAC, 2, second));
  }

  private Eligibility vaccination(MedicalHistory history, String date) {
    return rules.decide(CertificateKind.VACCINATION, history, LocalDate.parse(date));
  }

  private Eligibility immunity(MedicalHistory history, String date) {
    return rules.decide(CertificateKind.IMMUNITY, history, LocalDate.parse(date));
  }

  private static String told(Eligibility eligibility) {
    if (eligibility instanceof Eligibility.Eligible eligible) {
      return eligible.validity().from()
          + ".."
          + eligible.validity().until().map(LocalDate::toString).orElse("")
          + " "
          + eligible.decree().id().substring(0, 10);
    }
    return ((Eligibility.NotEligible) eligibility).shortfall().name();
  }

  @ParameterizedTest(name = "two doses, the second on {0}, asked on {1}: {2}")
  @CsvSource({
    // No end until Decree 419 comes into force.
    "2021-06-01, 2021-06-01, 2021-06-01.. 2021-05-25",
    "2021-06-01, 2021-12-01, 2021-06-01.. 2021-11-29",
    "2021-08-15, 2022-02-14, 2021-08-15.. 2021-11-29",
    // Decree 419: six calendar months, the last day included.
    "2021-08-15, 2022-02-15, 2021-08-15..2022-02-15 2022-02-15",
    "2021-08-15, 2022-02-16, VALIDITY_ENDED",
    "2022-02-14, 2022-08-14, 2022-02-14..2022-08-14 2022-03-01",
    "2022-02-14, 2022-08-15, VALIDITY_ENDED",
    // The end of a month: 31 August + 6 months is the last day of February.
    "2023-08-31, 2024-02-29, 2023-08-31..2024-02-29 2022-03-01",
    "2022-08-31, 2023-02-28, 2022-08-31..2023-02-28 2022-03-01",
    // Before any decree.
    "2021-05-24, 2021-05-24, NO_DECREE",
  })
  void vaccinationCountsFromTheSecondDose(String second, String asked, String answer) {
    assertThat(told(vaccination(twoDoses("2021-04-01", second), asked))).isEqualTo(answer);
  }

  @Test
  void aDoseAfterTheSeriesMakesItEndlessUnderDecree419() {
    var history =
        doses(
            dose(CORONAVAC, 1, "2021-05-01"),
            dose(CORONAVAC, 2, "2021-06-01"),
            dose(CORONAVAC, 3, "2022-01-10"));

    assertThat(told(vaccination(history, "2026-11-23"))).isEqualTo("2021-06-01.. 2022-03-01");
    var attested = ((Eligibility.Eligible) vaccination(history, "2026-11-23")).attested();
    assertThat(((Eligibility.Attested.Vaccinated) attested).dose().position().onCertificate())
        .hasToString("3/3");
  }

  @Test
  void aOneDoseProductIsCompleteWithItsDose() {
    assertThat(told(vaccination(doses(dose(JCOVDEN, 1, "2022-03-01")), "2022-03-01")))
        .isEqualTo("2022-03-01..2022-09-01 2022-03-01");
  }

  @Test
  void oneDoseOfTwoTellsWhenTheSecondMayBeGiven() {
    var answer =
        (Eligibility.NotEligible)
            vaccination(doses(dose(CORONAVAC, 1, "2022-03-01")), "2022-03-10");

    assertThat(answer.shortfall()).isEqualTo(Shortfall.SERIES_INCOMPLETE);
    assertThat(answer.missingDose()).contains(2);
    assertThat(answer.possibleFrom()).contains(LocalDate.parse("2022-03-29"));
  }

  @Test
  void aSecondDoseWithoutItsFirstAsksForTheRecordOfTheFirst() {
    var answer =
        (Eligibility.NotEligible)
            vaccination(doses(dose(CORONAVAC, 2, "2022-03-01")), "2022-03-10");

    assertThat(answer.shortfall()).isEqualTo(Shortfall.EARLIER_DOSE_NOT_RECORDED);
    assertThat(answer.missingDose()).contains(1);
  }

  @Test
  void aDoseOfTheFutureDoesNotCountYet() {
    assertThat(told(vaccination(twoDoses("2022-02-01", "2022-03-10"), "2022-03-09")))
        .isEqualTo("SERIES_INCOMPLETE");
  }

  @ParameterizedTest(name = "positive on {0}, asked on {1}: {2}")
  @CsvSource({
    "2021-06-01, 2021-06-14, TOO_EARLY",
    "2021-06-01, 2021-06-15, 2021-06-15..2021-12-01 2021-05-25",
    "2021-06-01, 2021-12-01, 2021-06-15..2021-12-01 2021-11-29",
    "2021-06-01, 2021-12-02, VALIDITY_ENDED",
    // From day 7 since early 2022; day 14 before.
    "2022-02-20, 2022-02-28, TOO_EARLY",
    "2022-02-20, 2022-03-01, 2022-02-27..2022-08-20 2022-03-01",
    "2022-03-10, 2022-03-16, TOO_EARLY",
    "2022-03-10, 2022-03-17, 2022-03-17..2022-09-10 2022-03-01",
    "2023-08-31, 2024-02-29, 2023-09-07..2024-02-29 2022-03-01",
    "2023-08-31, 2024-03-01, VALIDITY_ENDED",
  })
  void immunityCountsFromTheFirstPositiveTest(String positive, String asked, String answer) {
    var history = new MedicalHistory(List.of(), List.of(infection(positive)));

    assertThat(told(immunity(history, asked))).isEqualTo(answer);
  }

  @ParameterizedTest(name = "first dose on {0} under the decree of {1}: until {2}")
  @CsvSource({
    "2022-08-01, 2022-08-15, 2022-09-26", // 56 days from the dose
    "2022-04-01, 2022-08-15, 2022-09-10", // 56 days end before the six months do
    "2022-09-11, 2022-09-11, VALIDITY_ENDED", // taken after the period: adds nothing
  })
  void aFirstDoseMeanwhileAddsFiftySixDays(String dose, String asked, String until) {
    var history =
        new MedicalHistory(List.of(dose(CORONAVAC, 1, dose)), List.of(infection("2022-03-10")));

    assertThat(told(immunity(history, asked))).contains(until);
  }

  @Test
  void aFirstDoseAddsNothingBeforeTheDecreeOfNovember2021() {
    var history =
        new MedicalHistory(
            List.of(dose(CORONAVAC, 1, "2021-10-01")), List.of(infection("2021-05-01")));

    assertThat(told(immunity(history, "2021-11-01")))
        .isEqualTo("2021-05-15..2021-11-01 2021-05-25");
    assertThat(told(immunity(history, "2021-11-02"))).isEqualTo("VALIDITY_ENDED");
  }

  @Test
  void withoutAnyRecordItSaysWhatIsMissing() {
    assertThat(told(vaccination(MedicalHistory.empty(), "2022-03-01"))).isEqualTo("NO_DOSE");
    assertThat(told(immunity(MedicalHistory.empty(), "2022-03-01"))).isEqualTo("NO_INFECTION");
  }

  @Property
  void theOrderOfRecordsDoesNotMatter(
      @ForAll @Size(max = 5) List<@IntRange(max = 700) Integer> days,
      @ForAll @IntRange(max = 900) int asked,
      @ForAll long seed) {
    var doses = new ArrayList<MedicalHistory.Dose>();
    for (int i = 0; i < days.size(); i++) {
      String on = LocalDate.of(2021, 5, 25).plusDays(days.get(i)).toString();
      doses.add(dose(CORONAVAC, i + 1, on));
    }
    var shuffled = new ArrayList<>(doses);
    Collections.shuffle(shuffled, new Random(seed));
    String date = LocalDate.of(2021, 5, 25).plusDays(asked).toString();

    assertThat(vaccination(new MedicalHistory(shuffled, List.of()), date))
        .isEqualTo(vaccination(new MedicalHistory(doses, List.of()), date));
  }

  @Property
  void validityNeverStartsBeforeItsRecordAndContainsTheDayAsked(
      @ForAll @IntRange(max = 700) int first,
      @ForAll @IntRange(min = 1, max = 100) int gap,
      @ForAll @IntRange(max = 900) int asked) {
    LocalDate start = LocalDate.of(2021, 5, 25);
    LocalDate second = start.plusDays(first + gap);
    LocalDate date = start.plusDays(asked);

    Eligibility answer =
        vaccination(twoDoses(start.plusDays(first).toString(), second.toString()), date.toString());

    if (answer instanceof Eligibility.Eligible eligible) {
      assertThat(eligible.validity().from()).isEqualTo(second);
      assertThat(eligible.validity().contains(date)).isTrue();
    }
  }
}
