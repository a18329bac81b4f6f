package az.pasport.web.api.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import az.pasport.intake.Answer;
import az.pasport.intake.Submission;
import az.pasport.person.DocumentType;
import az.pasport.person.Fin;
import az.pasport.person.TravelDocument;
import az.pasport.record.ProblemCode;
import az.pasport.record.RecordKind;
import az.pasport.web.api.RecordRequestParser;
import az.pasport.web.api.json.JsonBody;
import az.pasport.web.problem.FieldError;
import az.pasport.web.problem.ProblemException;
import az.pasport.web.problem.ProblemType;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordRequestsTest {
  private static final Submission.Author OFFICIAL =
      new Submission.Author("8MRK3UB", "Rəsulov Elçin");
  private static final UUID RECORD = UUID.fromString("1f0e7f2c-6a0f-4b1e-9a53-0d7d0f5d7c11");

  @Test
  void readsWholeCorrectionAndTakesItsWorkerFromTheLogin() {
    JsonBody body =
        body(
            """
            {"messageId":"m-1","version":2,"worker":{"id":"X","name":"Somebody else"},
             "person":{"fin":"5ZKA7LM","familyName":"Məmmədova","givenName":"Aytən",
                       "patronymic":"Rəşad qızı","birthDate":"1990-02-15",
                       "latinName":{"familyName":"MAMMADOVA","givenName":"AYTEN"}},
             "dose":{"product":"EU/1/20/1528","lot":"FH-1","doseNumber":2,"seriesSize":2,
                     "date":"2022-01-10","vaccinator":"Rauf Quliyev"}}
            """);
    var written = new RecordRequestParser(body::at);

    assertThat(written.version()).isEqualTo(2);
    assertThat(written.record(RecordsResource.kind(body), OFFICIAL))
        .isEqualTo(
            new Submission.Dose(
                "m-1",
                new Submission.Subject(
                    "5ZKA7LM",
                    null,
                    null,
                    null,
                    "Məmmədova",
                    "Aytən",
                    "Rəşad qızı",
                    "1990-02-15",
                    new Submission.LatinName("MAMMADOVA", "AYTEN")),
                OFFICIAL,
                "EU/1/20/1528",
                "FH-1",
                2,
                2,
                "2022-01-10",
                "Rauf Quliyev"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"country\":\"TR\"", "\"evidence\":\"TR-77\""})
  void readsDoseWithCountryOrDocumentAsGivenAbroad(String field) {
    JsonBody body = body("{\"dose\":{" + field + "}}");

    assertThat(new RecordRequestParser(body::at).record(RecordKind.DOSE, OFFICIAL))
        .isInstanceOf(Submission.DoseAbroad.class);
  }

  @ParameterizedTest
  @CsvSource({
    "test, TEST, Test",
    "recovery, RECOVERY, Recovered",
    "contraindication, CONTRAINDICATION, Contraindicated"
  })
  void readsEachKindOfRecord(String member, RecordKind kind, String submission) {
    JsonBody body = body("{\"" + member + "\":{}}");

    assertThat(RecordsResource.kind(body)).isEqualTo(kind);
    assertThat(new RecordRequestParser(body::at).record(kind, OFFICIAL).getClass().getSimpleName())
        .isEqualTo(submission);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"dose\":{},\"test\":{}}", "{\"dose\":\"2/2\"}"})
  void refusesCorrectionWithoutOneRecord(String json) {
    assertThat(
            catchThrowableOfType(ProblemException.class, () -> RecordsResource.kind(body(json)))
                .problem()
                .errors())
        .extracting(FieldError::code)
        .containsExactly("ONE_RECORD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.5", "\"two\"", "99999999999", "-1", "null", "[2]", "true"})
  void takesNoOtherThingForAVersion(String version) {
    assertThat(new RecordRequestParser(body("{\"version\":" + version + "}")::at).version())
        .isNull();
  }

  @Test
  void findsPersonByFinOrDocument() {
    assertThat(search("\"fin\":\" 5zka7lm \"")).contains(new Fin("5ZKA7LM"));
    assertThat(
            search(
                "\"documentType\":\"PASSPORT\",\"documentCountry\":\"tr\",\"documentNumber\":\"u-123456\""))
        .contains(new TravelDocument(DocumentType.PASSPORT, "TR", "U123456"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"fin\":\"5ZKA7LO\"",
        "\"fin\":\"5ZKA7LM\",\"documentNumber\":\"U123456\"",
        "\"documentType\":\"PASSPORT\",\"documentCountry\":\"TR\"",
        "\"documentType\":\"VISA\",\"documentCountry\":\"TR\",\"documentNumber\":\"U123456\"",
        "\"name\":\"Məmmədova\""
      })
  void knowsNobodyByLessThanOneIdentity(String fields) {
    assertThat(search(fields)).isEmpty();
  }

  @Test
  void namesEachFieldThatChangedMeanwhile() {
    var outdated =
        new Answer.Outdated(
            RECORD,
            3,
            Instant.EPOCH,
            List.of(ProblemCode.CHANGED_MEANWHILE.at("replaces.version", 3, 2, "dose.lot")),
            List.of("dose.lot", "person"));

    ProblemException refusal =
        catchThrowableOfType(ProblemException.class, () -> RecordJson.acknowledged(outdated));

    assertThat(refusal.problem().type()).isEqualTo(ProblemType.RECORD_CHANGED);
    assertThat(refusal.problem().errors())
        .extracting(FieldError::field)
        .containsExactly("version", "dose.lot", "person");
  }

  @Test
  void tellsARecordThatIsNotThereFromAWrongField() {
    assertThat(refused(ProblemCode.NO_SUCH_RECORD)).isEqualTo(ProblemType.NOT_FOUND);
    assertThat(refused(ProblemCode.BAD_RECORD_ID)).isEqualTo(ProblemType.NOT_FOUND);
    assertThat(refused(ProblemCode.OTHER_KIND)).isEqualTo(ProblemType.INVALID_FIELDS);
    assertThat(
            catchThrowableOfType(
                    ProblemException.class,
                    () -> RecordJson.acknowledged(new Answer.Conflict(RECORD, Instant.EPOCH)))
                .problem()
                .type())
        .isEqualTo(ProblemType.MESSAGE_ID_TAKEN);
  }

  private static ProblemType refused(ProblemCode code) {
    var answer = new Answer.Rejected(List.of(code.at("replaces.recordId")));
    return catchThrowableOfType(ProblemException.class, () -> RecordJson.acknowledged(answer))
        .problem()
        .type();
  }

  private static java.util.Optional<az.pasport.person.Identity> search(String fields) {
    return new RecordRequestParser(body("{" + fields + "}")::at).identity();
  }

  private static JsonBody body(String json) {
    return JsonBody.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }
}
