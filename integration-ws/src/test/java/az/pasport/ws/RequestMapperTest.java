package az.pasport.ws;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.intake.Submission;
import az.pasport.ws.v1.Dose;
import az.pasport.ws.v1.LatinName;
import az.pasport.ws.v1.Person;
import az.pasport.ws.v1.Recovery;
import az.pasport.ws.v1.Worker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestMapperTest {
  private static final Submission.Subject NOBODY =
      new Submission.Subject(null, null, null, null, null, null, null, null, null);
  private static final Submission.Author NO_WORKER = new Submission.Author(null, null);

  @Test
  void keepsWhatIsMissingMissing() {
    assertThat(new RequestMapper(null, null, null).dose(null))
        .isEqualTo(
            new Submission.Dose(null, NOBODY, NO_WORKER, null, null, null, null, null, null));
    assertThat(new RequestMapper(null, null, null).test(null))
        .isEqualTo(new Submission.Test(null, NOBODY, NO_WORKER, null, null, null, null, null));
    assertThat(new RequestMapper(null, null, null).recovery(null))
        .isEqualTo(new Submission.Recovered(null, NOBODY, NO_WORKER, null, null, null));
  }

  @Test
  void handsOnEveryFieldOfADose() {
    var person = new Person();
    person.setFin("5ABCDE1");
    person.setFamilyName("Əliyev");
    person.setGivenName("İlqar");
    person.setPatronymic("Rəşid oğlu");
    person.setBirthDate("1980-05-17");
    var worker = new Worker();
    worker.setId("17");
    worker.setName("Leyla Həsənova");
    var dose = new Dose();
    dose.setProduct("CoronaVac");
    dose.setLot("A-1");
    dose.setDoseNumber("1");
    dose.setSeriesSize("2");
    dose.setDate("2022-02-14");
    dose.setVaccinator("Samir Quliyev");
    assertThat(new RequestMapper("m-1", person, worker).dose(dose))
        .isEqualTo(
            new Submission.Dose(
                "m-1",
                new Submission.Subject(
                    "5ABCDE1",
                    null,
                    null,
                    null,
                    "Əliyev",
                    "İlqar",
                    "Rəşid oğlu",
                    "1980-05-17",
                    null),
                new Submission.Author("17", "Leyla Həsənova"),
                "CoronaVac",
                "A-1",
                1,
                2,
                "2022-02-14",
                "Samir Quliyev"));
  }

  @Test
  void handsOnEveryFieldOfATest() {
    var test = new az.pasport.ws.v1.Test();
    test.setType("RAT");
    test.setDevice("1833");
    test.setSampledAt("2022-02-14T09:30:00+04:00");
    test.setAnnouncedAt("2022-02-14T10:00:00+04:00");
    test.setResult("DETECTED");
    var person = new Person();
    person.setDocumentType("PASSPORT");
    person.setDocumentCountry("TR");
    person.setDocumentNumber("U1234567");
    var latinName = new LatinName();
    latinName.setFamilyName("YILMAZ");
    latinName.setGivenName("AYSE");
    person.setLatinName(latinName);
    assertThat(new RequestMapper("m-2", person, null).test(test))
        .isEqualTo(
            new Submission.Test(
                "m-2",
                new Submission.Subject(
                    null,
                    "PASSPORT",
                    "TR",
                    "U1234567",
                    null,
                    null,
                    null,
                    null,
                    new Submission.LatinName("YILMAZ", "AYSE")),
                NO_WORKER,
                "RAT",
                "1833",
                "2022-02-14T09:30:00+04:00",
                "2022-02-14T10:00:00+04:00",
                "DETECTED"));
  }

  @ParameterizedTest
  @CsvSource({
    "2022-02-14, 2022-02-14",
    "2022-02-14+04:00, 2022-02-14",
    // Another zone's day may be another day: the domain refuses the text.
    "2022-02-14Z, 2022-02-14Z",
    "2022-02-14+03:00, 2022-02-14+03:00",
    "14.02.2022, 14.02.2022",
  })
  void readsADateWithBakusOffsetAsThatDate(String sent, String read) {
    var recovery = new Recovery();
    recovery.setClosedOn(sent);
    assertThat(new RequestMapper("m-3", null, null).recovery(recovery).closedOn()).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource({
    ", 1963, 1963",
    "' ', 1963-05, 1963-05",
    "1963-05-12, , 1963-05-12",
    "1963-05-12, ' ', 1963-05-12",
    // For programs that write the text themselves.
    "1963, , 1963",
    "1963-05-12, 1963, '1963-05-12, 1963'",
  })
  void readsTheBirthDateFromWhicheverElementHasIt(String whole, String partial, String read) {
    var person = new Person();
    person.setBirthDate(whole);
    person.setPartialBirthDate(partial);
    assertThat(new RequestMapper("m-6", person, null).recovery(null).person().birthDate())
        .isEqualTo(read);
  }

  @ParameterizedTest
  @ValueSource(strings = {"two", "1.5", "99999999999", "0"})
  void turnsANumberThatIsNoneIntoABadOneNotAMissingOne(String sent) {
    var dose = new Dose();
    dose.setDoseNumber(sent);
    assertThat(new RequestMapper("m-4", null, null).dose(dose).doseNumber()).isZero();
  }

  @Test
  void readsAnEmptyNumberAsMissing() {
    var dose = new Dose();
    dose.setDoseNumber(" ");
    assertThat(new RequestMapper("m-5", null, null).dose(dose).doseNumber()).isNull();
  }
}
