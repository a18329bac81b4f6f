package az.pasport.intake;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.record.DosePosition;
import az.pasport.record.MedicalEvent;
import az.pasport.record.Problem;
import az.pasport.record.ProblemCode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionValidatorTest {
  /** 15 March 2022, 01:00 in Baku: the day before in Greenwich. */
  private static final Instant NOW = Instant.parse("2022-03-14T21:00:00Z");

  private static final Submission.Subject AYTAN =
      new Submission.Subject(
          "5ZKA7LM", null, null, null, "Məmmədova", "Aytən", "Rəşad qızı", "1990-02-14", null);
  private static final Submission.Author NURSE = new Submission.Author("W-17", "Leyla Quliyeva");

  private static Submission.Dose dose(Submission.Subject person, String product, String date) {
    return new Submission.Dose(
        "m-1", person, NURSE, product, "A2021/05", 1, 2, date, "Leyla Quliyeva");
  }

  private static Validation validate(Submission submission) {
    return MessageValidator.validate(submission, NOW);
  }

  private static ValidatedSubmission read(Validation validation) {
    return validation.pending().orElseThrow().change().submission().orElseThrow();
  }

  private static List<String> problems(Submission submission) {
    return validate(submission).problems().stream()
        .map(problem -> problem.field() + " " + problem.code())
        .toList();
  }

  @Test
  void readsAGoodDose() {
    Validation validation = validate(dose(AYTAN, "CoronaVac", "2022-03-15"));

    assertThat(validation.problems()).isEmpty();
    var event = (MedicalEvent.Vaccination) read(validation).event();
    assertThat(event.givenOn()).isEqualTo("2022-03-15");
    assertThat(event.product().name()).isEqualTo("CoronaVac");
    assertThat(event.position()).isEqualTo(new DosePosition(1, 2));
  }

  @Test
  void namesEveryProblemAtOnce() {
    var person =
        new Submission.Subject(
            "5ZKA7LO", null, null, null, "Məmmədova", "Aytən", null, "1990-02-14", null);
    var bad =
        new Submission.Dose(
            "m-1",
            person,
            new Submission.Author(null, " "),
            "CoronaVacc",
            "A1",
            1,
            2,
            "2022-03-16",
            "Leyla Quliyeva");

    assertThat(problems(bad))
        .containsExactlyInAnyOrder(
            "person.fin BAD_FIN",
            "worker.id REQUIRED",
            "worker.name REQUIRED",
            "dose.product UNKNOWN_PRODUCT",
            "dose.date IN_FUTURE");
    assertThat(validate(bad).pending()).isEmpty();
  }

  @Test
  void namesEveryFieldOfAnEmptyMessage() {
    var nobody = new Submission.Subject(null, null, null, null, null, null, null, null, null);
    var empty =
        new Submission.Dose(
            null, nobody, new Submission.Author(null, null), null, null, null, null, null, null);

    assertThat(problems(empty))
        .containsExactlyInAnyOrder(
            "messageId REQUIRED",
            "person.fin REQUIRED",
            "person.familyName REQUIRED",
            "person.givenName REQUIRED",
            "person.birthDate REQUIRED",
            "worker.id REQUIRED",
            "worker.name REQUIRED",
            "dose.product REQUIRED",
            "dose.lot REQUIRED",
            "dose.doseNumber REQUIRED",
            "dose.seriesSize REQUIRED",
            "dose.date REQUIRED",
            "dose.vaccinator REQUIRED");
  }

  @ParameterizedTest
  @CsvSource({
    "2022-03-16, IN_FUTURE", // tomorrow in Baku
    "2020-11-30, TOO_EARLY",
    "2022-02-30, NO_SUCH_DATE",
    "15.03.2022, BAD_DATE",
  })
  void refusesADoseDated(String date, String code) {
    assertThat(problems(dose(AYTAN, "CoronaVac", date))).containsExactly("dose.date " + code);
  }

  @Test
  void readsTheDayThatIsWritten_andWarnsOfAZoneThatIsNotBakus() {
    Validation validation = validate(dose(AYTAN, "CoronaVac", "2022-03-14Z"));
    assertThat(validation.problems()).isEmpty();
    assertThat(((MedicalEvent.Vaccination) read(validation).event()).givenOn())
        .isEqualTo("2022-03-14");
    assertThat(validation.pending().orElseThrow().warnings())
        .containsExactly(WarningCode.ZONE_IGNORED.at("dose.date", "Z"));
    assertThat(
            validate(dose(AYTAN, "CoronaVac", "2022-03-14+04:00"))
                .pending()
                .orElseThrow()
                .warnings())
        .isEmpty();
  }

  /** Until 2016 Baku had summer time: Java writes a birth date of that time with +05:00. */
  @ParameterizedTest
  @CsvSource({"1990-07-14+05:00, false", "1990-07-14+03:00, true", "2001-07-14+05:00, false"})
  void knowsTheZoneThatBakuHadThen(String born, boolean warns) {
    var person =
        new Submission.Subject("5ZKA7LM", null, null, null, "Məmmədova", "Aytən", null, born, null);
    assertThat(
            validate(dose(person, "CoronaVac", "2022-03-14"))
                .pending()
                .orElseThrow()
                .warnings()
                .isEmpty())
        .isEqualTo(!warns);
  }

  @Test
  void tellsTheServersTimeToAClockThatIsAhead() {
    var test =
        new Submission.Test(
            "m-1",
            AYTAN,
            NURSE,
            "NAAT",
            null,
            "2022-03-15T00:50:00+04:00",
            "2022-03-15T01:03:00+04:00",
            "DETECTED");
    assertThat(validate(test).problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.field()).isEqualTo("test.announcedAt");
              assertThat(problem.code()).isEqualTo(ProblemCode.IN_FUTURE);
              assertThat(problem.en()).contains("2022-03-15T01:00:00+04:00");
              assertThat(problem.az()).contains("2022-03-15T01:00:00+04:00");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "12022-03-14, dose.date IN_FUTURE",
    "-2022-03-14, dose.date TOO_EARLY",
    "0000-03-14, dose.date TOO_EARLY",
    "2022-13-14, dose.date NO_SUCH_DATE",
  })
  void refusesADateFarAwayInTheRightWords(String date, String problem) {
    assertThat(problems(dose(AYTAN, "CoronaVac", date))).containsExactly(problem);
  }

  @Test
  void namesBothWaysToSayWhoThePersonIs() {
    var nobody =
        new Submission.Subject(
            null, null, null, null, "Məmmədova", "Aytən", null, "1990-02-14", null);
    assertThat(validate(dose(nobody, "CoronaVac", "2022-03-14")).problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.field()).isEqualTo("person.fin");
              assertThat(problem.code()).isEqualTo(ProblemCode.REQUIRED);
              assertThat(problem.en()).contains("FIN").contains("documentType");
              assertThat(problem.az()).contains("FİN").contains("documentType");
            });
  }

  @Test
  void takesADoseOfTodayInBakuThoughGreenwichIsADayBehind() {
    assertThat(problems(dose(AYTAN, "CoronaVac", "2022-03-15"))).isEmpty();
  }

  @Test
  void refusesADoseBeforeTheBirth() {
    var newborn =
        new Submission.Subject(
            "5ZKA7LM", null, null, null, "Məmmədova", "Aytən", null, "2022-03-01", null);

    assertThat(problems(dose(newborn, "CoronaVac", "2022-02-28")))
        .containsExactly("dose.date BEFORE_BIRTH");
  }

  @ParameterizedTest
  @CsvSource({
    "1963, 1963",
    "1963-05, 1963-05",
    "1963-00-00, 1963",
    "1963-05-00, 1963-05",
    "1963Z, 1963",
    "1963-05+04:00, 1963-05",
    "1963-05-12, 1963-05-12",
    "1900, 1900",
    "2022, 2022",
  })
  void takesABirthDateAsFarAsTheDocumentStatesIt(String sent, String known) {
    Validation validation = validate(dose(born(sent), "CoronaVac", "2022-03-15"));

    assertThat(validation.problems()).isEmpty();
    assertThat(read(validation).subject().birthDate().toString()).isEqualTo(known);
  }

  @ParameterizedTest
  @CsvSource({
    "1963-13, BAD_DATE",
    "63, BAD_DATE",
    "19630, BAD_DATE",
    "1963-5, BAD_DATE",
    "05.1963, BAD_DATE",
    "1963-02-29, NO_SUCH_DATE",
    "'1963-05-12, 1963', BAD_DATE",
    "1899-12-31, TOO_EARLY",
    "2023, IN_FUTURE",
    "2022-04, IN_FUTURE",
  })
  void refusesABirthDateThatNobodyCanHave(String sent, String code) {
    assertThat(problems(dose(born(sent), "CoronaVac", "2022-03-15")))
        .containsExactly("person.birthDate " + code);
  }

  @ParameterizedTest
  @CsvSource({"2022, 2022-01-01", "2022-02, 2022-02-01"})
  void takesADoseOnTheFirstDayThatAnUnknownBirthDateCanBe(String born, String day) {
    assertThat(problems(dose(born(born), "CoronaVac", day))).isEmpty();
  }

  @Test
  void refusesADoseBeforeTheMonthOfBirth() {
    assertThat(problems(dose(born("2022-02"), "CoronaVac", "2022-01-31")))
        .containsExactly("dose.date BEFORE_BIRTH");
  }

  private static Submission.Subject born(String birthDate) {
    return new Submission.Subject(
        null, "PASSPORT", "AF", "P1234567", "Rahimi", "Zahra", null, birthDate, null);
  }

  @Test
  void refusesASeriesThatTheProductDoesNotHave() {
    assertThat(problems(dose(AYTAN, "EU/1/20/1525", "2022-03-01")))
        .containsExactly("dose.seriesSize BAD_SERIES_SIZE");
  }

  @Test
  void takesAForeignersDocumentInsteadOfAFin() {
    var foreigner =
        new Submission.Subject(
            null, "PASSPORT", "tr", "U12345678", "Yılmaz", "Ayşe", null, "1980-01-01", null);

    assertThat(problems(dose(foreigner, "CoronaVac", "2022-03-01"))).isEmpty();
  }

  @Test
  void refusesTwoIdentitiesAtOnce() {
    var both =
        new Submission.Subject(
            "5ZKA7LM", "PASSPORT", "TR", "U12345678", "Yılmaz", "Ayşe", null, "1980-01-01", null);

    assertThat(problems(dose(both, "CoronaVac", "2022-03-01")))
        .containsExactly("person.fin ONE_IDENTITY");
  }

  @Test
  void namesEachMissingPartOfADocument() {
    var half =
        new Submission.Subject(null, "VISA", "T", null, "Yılmaz", "Ayşe", null, "1980-01-01", null);

    assertThat(problems(dose(half, "CoronaVac", "2022-03-01")))
        .containsExactlyInAnyOrder(
            "person.documentType BAD_DOCUMENT_TYPE",
            "person.documentCountry BAD_COUNTRY",
            "person.documentNumber REQUIRED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "ə", "x\u0000", ""})
  void refusesAMessageIdThatSystemsWouldMangle(String id) {
    var dose =
        new Submission.Dose(id, AYTAN, NURSE, "CoronaVac", "A1", 1, 2, "2022-03-01", "Leyla");

    assertThat(problems(dose)).singleElement().asString().startsWith("messageId ");
  }

  @Test
  void refusesATestAnnouncedBeforeItsSample() {
    var test =
        new Submission.Test(
            "m-2",
            AYTAN,
            NURSE,
            "NAAT",
            null,
            "2022-03-14T10:00:00+04:00",
            "2022-03-14T09:59:59+04:00",
            "DETECTED");

    assertThat(problems(test)).containsExactly("test.announcedAt BAD_ORDER");
  }

  @Test
  void wantsTheDeviceOfARapidTest() {
    var test =
        new Submission.Test(
            "m-2",
            AYTAN,
            NURSE,
            "RAT",
            null,
            "2022-03-14T10:00:00+04:00",
            "2022-03-14T10:30:00+04:00",
            "DETECTED");

    assertThat(problems(test)).containsExactly("test.device REQUIRED");
  }

  @Test
  void wantsAZoneInATime() {
    var test =
        new Submission.Test(
            "m-2",
            AYTAN,
            NURSE,
            "NAAT",
            null,
            "2022-03-14T10:00:00",
            "2022-03-15T02:00:00+04:00",
            "POSITIVE");

    assertThat(problems(test))
        .containsExactlyInAnyOrder(
            "test.sampledAt BAD_TIME", "test.announcedAt IN_FUTURE", "test.result BAD_RESULT");
  }

  @Test
  void refusesACaseClosedBeforeItBegan() {
    var recovered =
        new Submission.Recovered("m-3", AYTAN, NURSE, "2022-03-10", "2022-03-09", "Dr. Əliyev");

    assertThat(problems(recovered)).containsExactly("recovery.closedOn BAD_ORDER");
  }

  @Test
  void tellsEachProblemInBothLanguages() {
    for (Problem problem : validate(dose(AYTAN, "X", "2022-03-16")).problems()) {
      assertThat(problem.az()).isNotBlank().doesNotContain("%s").isNotEqualTo(problem.en());
      assertThat(problem.en()).isNotBlank().doesNotContain("%s");
    }
  }

  private static Submission.Dose dose(String product, int number, int size) {
    return new Submission.Dose(
        "m-1", AYTAN, NURSE, product, "A2021/05", number, size, "2022-03-15", "Leyla Quliyeva");
  }

  @ParameterizedTest(name = "{0} sent as {1}/{2} is dose {3} of {4}")
  @CsvSource({
    "CoronaVac,    1, 2, 1, 2",
    "CoronaVac,    3, 2, 3, 2",
    // The EU writes a booster after two doses as 3/3.
    "CoronaVac,    3, 3, 3, 2",
    // After an infection, or in the series of a one-dose product; the records decide.
    "EU/1/20/1528, 1, 1, 1, 1",
    "EU/1/20/1528, 2, 1, 2, 1",
    "EU/1/20/1525, 1, 1, 1, 1",
  })
  void readsDosesInEuNotation(String product, int number, int size, int read, int of) {
    var event = (MedicalEvent.Vaccination) read(validate(dose(product, number, size))).event();

    assertThat(event.position()).isEqualTo(new DosePosition(read, of));
  }

  private static Submission.Contraindicated conclusion(String number, String from, String until) {
    return new Submission.Contraindicated("m-1", AYTAN, NURSE, number, from, until);
  }

  @Test
  void readsAConclusion() {
    var event =
        (MedicalEvent.Contraindication)
            read(validate(conclusion("K-417/2", "2022-03-01", "2022-09-01"))).event();

    assertThat(event.conclusion()).isEqualTo("K-417/2");
    assertThat(event.validUntil()).isEqualTo("2022-09-01");
  }

  @ParameterizedTest(name = "conclusion {0} from {1} until {2}: {3}")
  @CsvSource({
    ",        2022-03-01, 2022-09-01, contraindication.conclusion REQUIRED",
    "K-417/2, 2022-03-16, 2022-09-01, contraindication.validFrom IN_FUTURE",
    "K-417/2, 2022-03-01, 2022-02-28, contraindication.validUntil BAD_ORDER",
    "K-417/2, 2022-03-01, 2032-03-02, contraindication.validUntil TOO_LATE",
    "K-417/2, 2022-03-01, tomorrow,   contraindication.validUntil BAD_DATE",
  })
  void namesWhatIsWrongWithAConclusion(String number, String from, String until, String problem) {
    assertThat(problems(conclusion(number, from, until))).containsExactly(problem);
  }

  private static Submission.DoseAbroad abroad(String country, String evidence) {
    return new Submission.DoseAbroad(
        new Submission.Dose("m-1", AYTAN, NURSE, "EU/1/20/1528", null, 1, 2, "2022-03-01", null),
        country,
        evidence);
  }

  @Test
  void readsADoseGivenAbroadWithoutLotAndVaccinator() {
    var event = (MedicalEvent.Vaccination) read(validate(abroad("tr", "TR-HES-12"))).event();

    assertThat(event.country()).isEqualTo("TR");
    assertThat(event.evidence()).contains("TR-HES-12");
    assertThat(event.lot()).isEmpty();
  }

  @ParameterizedTest(name = "given in {0} by {1}: {2}")
  @CsvSource({
    "AZ, TR-HES-12, dose.country GIVEN_HERE",
    "XX, TR-HES-12, dose.country BAD_COUNTRY",
    ",   TR-HES-12, dose.country REQUIRED",
    "TR, ,          dose.evidence REQUIRED",
  })
  void namesWhatIsWrongWithADoseGivenAbroad(String country, String evidence, String problem) {
    assertThat(problems(abroad(country, evidence))).containsExactly(problem);
  }

  @ParameterizedTest(name = "record {0}, version {1}: {2}")
  @CsvSource({
    "not-a-uuid,                           1, replaces.recordId BAD_RECORD_ID",
    ",                                     1, replaces.recordId REQUIRED",
    "7d8b7d7e-3c27-4a5c-9b39-7b6f6d1c2a11, 0, replaces.version BAD_VERSION",
    "7d8b7d7e-3c27-4a5c-9b39-7b6f6d1c2a11,  , replaces.version REQUIRED",
  })
  void namesWhatIsWrongWithTheRecordReplaced(String recordId, Integer version, String problem) {
    var correction = new Correction(recordId, version, dose(AYTAN, "CoronaVac", "2022-03-15"));
    Validation validation = MessageValidator.validate(correction, NOW);

    assertThat(validation.pending()).isEmpty();
    assertThat(validation.problems())
        .extracting(found -> found.field() + " " + found.code())
        .containsExactly(problem);
  }

  @Test
  void namesAReasonForAWithdrawalThatIsNone() {
    var withdrawal =
        new WithdrawalRequest("m-1", "7d8b7d7e-3c27-4a5c-9b39-7b6f6d1c2a11", 1, NURSE, "BECAUSE");

    assertThat(MessageValidator.validate(withdrawal, NOW).problems())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.BAD_WITHDRAWAL_REASON);
  }
}
