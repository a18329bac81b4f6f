package az.pasport.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.hcert.HcertDecoder;
import az.pasport.hcert.VaccinationEntry;
import az.pasport.simulator.DemoPeople;
import az.pasport.simulator.DemoPerson;
import az.pasport.simulator.records.Event;
import az.pasport.web.deployment.TestDeployment;
import az.pasport.web.deployment.TestPeople;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The staff's desk over HTTP: records looked up, corrected, withdrawn, doses abroad entered. */
@ArquillianTest
@RunAsClient
@Order(TestDeployment.SHARED)
class DeskIT extends ApiTestBase {
  private static final DemoPerson OPERATOR = DemoPeople.byFin(DemoPeople.OPERATOR);
  private static final DemoPerson SUPERVISOR = DemoPeople.byFin(DemoPeople.SUPERVISOR);

  @Deployment
  static WebArchive war() {
    return TestDeployment.shared();
  }

  @Test
  void correctedBirthDateRevokesTheCertificateAndIssuesAnotherInItsPlace() throws Exception {
    DemoPerson person = TestPeople.TWO_DOSES;
    submit(hospital(), person, dose(1, TODAY.minusDays(60)));
    submit(hospital(), person, dose(2, TODAY.minusDays(30)));
    String before = certificateOf(person).getString("identifier");
    HttpClient staff = systems().loggedIn(base(), OPERATOR);
    JsonObject record = file(staff, person).getJsonArray("records").getJsonObject(1);

    var answer =
        post(
            staff,
            "records/" + record.getString("recordId") + "/corrections",
            correction(
                staff, record, person, "1990-02-15", "FH-1234", UUID.randomUUID().toString()));

    assertThat(file(staff, person).getJsonArray("records").getJsonObject(1).getInt("version"))
        .as("nothing is corrected before another official agrees")
        .isEqualTo(1);
    assertThat(file(staff, person).getJsonArray("certificates")).hasSize(1);
    assertThat(approved(answer).getString("outcome"))
        .isEqualTo("record:" + record.getString("recordId"));
    JsonObject file = file(staff, person);
    assertThat(file.getString("birthDate")).isEqualTo("1990-02-15");
    List<JsonObject> certificates = file.getJsonArray("certificates").getValuesAs(JsonObject.class);
    assertThat(certificates).hasSize(2);
    assertThat(certificates.get(0).getString("status")).isEqualTo("ISSUED");
    assertThat(certificates.get(0).getString("replaces")).isEqualTo(before);
    assertThat(certificates.get(1).getString("identifier")).isEqualTo(before);
    assertThat(certificates.get(1).getString("status")).isEqualTo("REVOKED");
    assertThat(certificates.get(1).getString("reason")).isEqualTo("CORRECTED");
    JsonObject held = certificateOf(person);
    assertThat(held.getString("identifier")).isNotEqualTo(before);
    assertThat(held.getJsonObject("holder").getString("birthDate")).isEqualTo("1990-02-15");
  }

  @Test
  void secondCorrectionOfOneVersionIsToldWhatChanged() throws Exception {
    DemoPerson person = TestPeople.ONE_DOSE;
    submit(hospital(), person, dose(1, TODAY.minusDays(10)));
    HttpClient staff = systems().loggedIn(base(), SUPERVISOR);
    JsonObject record = file(staff, person).getJsonArray("records").getJsonObject(0);
    String path = "records/" + record.getString("recordId") + "/corrections";
    String born = file(staff, person).getString("birthDate");
    String first = correction(staff, record, person, born, "FH-1", "desk-1");
    String second = correction(staff, record, person, born, "FH-2", "desk-2");

    HttpResponse<byte[]> waiting = post(staff, path, second);
    approved(post(staff, path, first));
    var late = post(staff, path, second);
    assertProblem(
        post(
            loggedIn(DemoPeople.SECOND_SUPERVISOR),
            "approvals/" + waiting(waiting).getInt("id") + "/approve",
            "{}"),
        409,
        "record-changed");

    assertProblem(late, 409, "record-changed");
    assertThat(json(late).getJsonArray("errors").getValuesAs(JsonObject.class))
        .extracting(error -> error.getString("field"))
        .containsExactly("version", "dose.lot");
    assertProblem(
        post(staff, path, correction(staff, record, person, born, "FH-3", "desk-1")),
        409,
        "message-id-taken");
    JsonObject again = json(post(staff, path, first));
    contract.assertKeeps(again, "Acknowledgement");
    assertThat(again.getInt("version")).isEqualTo(2);
    assertThat(
            file(staff, person)
                .getJsonArray("records")
                .getJsonObject(0)
                .getJsonObject("fields")
                .getString("lot"))
        .isEqualTo("FH-1");
  }

  @Test
  void withdrawnRecordTakesItsCertificateAlong() throws Exception {
    DemoPerson person = TestPeople.RECOVERED;
    submit(hospital(), person, new Event.Recovered(TODAY.minusDays(40), TODAY.minusDays(26)));
    certificateOf(person, "immunity");
    HttpClient staff = systems().loggedIn(base(), OPERATOR);
    JsonObject record = file(staff, person).getJsonArray("records").getJsonObject(0);
    String path = "records/" + record.getString("recordId") + "/withdrawal";

    var unreasoned = post(staff, path, "{\"messageId\":\"w-1\",\"version\":1,\"reason\":\"x\"}");
    assertProblem(unreasoned, 400, "invalid-fields");
    var answer =
        post(staff, path, "{\"messageId\":\"w-1\",\"version\":1,\"reason\":\"DID_NOT_HAPPEN\"}");
    assertThat(file(staff, person).getJsonArray("records").getJsonObject(0).getString("kind"))
        .isEqualTo("RECOVERY");
    approved(answer);

    JsonObject file = file(staff, person);
    assertThat(file.getJsonArray("records").getJsonObject(0).getString("kind"))
        .isEqualTo("WITHDRAWAL");
    assertThat(file.getJsonArray("certificates").getJsonObject(0).getString("reason"))
        .isEqualTo("RECORD_WITHDRAWN");
  }

  @Test
  void doseGivenAbroadIsCertifiedWithItsCountry() throws Exception {
    DemoPerson person = TestPeople.NO_RECORDS;
    HttpClient staff = systems().loggedIn(base(), OPERATOR);

    for (int number = 1; number <= 2; number++) {
      var answer =
          post(
              staff,
              "records/doses-abroad",
              doseAbroad("abroad-" + number, person, number, List.of(evidence(staff))));
      approved(answer);
    }

    JsonObject certificate = certificateOf(person);
    assertThat(certificate.getJsonObject("attested").getString("country")).isEqualTo("TR");
    assertThat(HcertDecoder.decode(certificate.getString("qr")).payload().entry())
        .isInstanceOfSatisfying(
            VaccinationEntry.class, dose -> assertThat(dose.country()).isEqualTo("TR"));
  }

  @Test
  void staffOnly() throws Exception {
    HttpClient citizen = systems().loggedIn(base(), DemoPeople.byFin(DemoPeople.PARENT));
    String record = UUID.randomUUID().toString();
    for (String path :
        List.of(
            "people/lookup",
            "records/" + record + "/corrections",
            "records/" + record + "/withdrawal",
            "records/doses-abroad",
            "approvals/1/approve",
            "approvals/1/refuse",
            "renewals")) {
      assertProblem(post(citizen, path, "{}"), 403, "forbidden");
    }
    assertProblem(post(systems().loggedIn(base(), OPERATOR), "renewals", "{}"), 403, "forbidden");
  }

  @Test
  void supervisorRenews() throws Exception {
    HttpClient supervisor = systems().loggedIn(base(), SUPERVISOR);
    var answer = post(supervisor, "renewals", "");

    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(202);
    contract.assertKeeps(json(answer), "RenewalRound");
    String round = URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    JsonObject finished = finished(supervisor, round);
    contract.assertKeeps(finished, "RenewalRound");
    assertThat(finished.getInt("failed")).isZero();
    assertProblem(get(supervisor, round + "9"), 404, "not-found");
    assertProblem(get(supervisor, round + "x"), 404, "not-found");
    assertProblem(get(systems().loggedIn(base(), OPERATOR), round), 403, "forbidden");
  }

  private JsonObject finished(HttpClient supervisor, String round) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (System.nanoTime() < end) {
      JsonObject state = json(get(supervisor, round));
      if (state.getString("status").equals("FINISHED")) {
        return state;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("the round does not end");
  }

  @Test
  void knowsNoRecordAndNoPersonThatIsNotThere() throws Exception {
    HttpClient staff = systems().loggedIn(base(), OPERATOR);

    assertProblem(post(staff, "people/lookup", "{\"fin\":\"1AAAAAA\"}"), 404, "not-found");
    assertProblem(post(staff, "people/lookup", "{\"fin\":\"I\"}"), 400, "invalid-fields");
    assertProblem(
        post(
            staff,
            "records/" + UUID.randomUUID() + "/withdrawal",
            "{\"messageId\":\"n-1\",\"version\":1,\"reason\":\"WRONG_PERSON\"}"),
        404,
        "not-found");
  }

  private String correction(
      HttpClient staff,
      JsonObject record,
      DemoPerson person,
      String born,
      String lot,
      String messageId)
      throws Exception {
    return Json.createObjectBuilder()
        .add("messageId", messageId)
        .add("evidenceFiles", Json.createArrayBuilder().add(evidence(staff)))
        .add("version", record.getInt("version"))
        .add("person", person(person, born))
        .add("dose", Json.createObjectBuilder(record.getJsonObject("fields")).add("lot", lot))
        .build()
        .toString();
  }

  private JsonObject file(HttpClient staff, DemoPerson person) throws Exception {
    var answer = post(staff, "people/lookup", "{\"fin\":\"" + person.fin() + "\"}");
    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    contract.assertKeeps(json(answer), "PersonFile");
    return json(answer);
  }

  private JsonObject certificateOf(DemoPerson person) throws Exception {
    return certificateOf(person, "vaccination");
  }
}
