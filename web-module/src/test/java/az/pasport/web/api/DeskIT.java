package az.pasport.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.hcert.HcertDecoder;
import az.pasport.hcert.VaccinationEntry;
import az.pasport.simulator.DemoPeople;
import az.pasport.simulator.DemoPerson;
import az.pasport.simulator.PortalLoginClient;
import az.pasport.simulator.records.Event;
import az.pasport.simulator.records.Hospital;
import az.pasport.simulator.records.Patient;
import az.pasport.simulator.records.contract.Status;
import az.pasport.time.Baku;
import az.pasport.web.deployment.ExternalSystems;
import az.pasport.web.deployment.TestDeployment;
import az.pasport.web.deployment.TestPeople;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The staff's desk over HTTP: records looked up, corrected, withdrawn, doses abroad entered. */
@ArquillianTest
@RunAsClient
@Order(TestDeployment.SHARED)
class DeskIT {
  private static final DemoPerson OPERATOR = DemoPeople.byFin(DemoPeople.OPERATOR);
  private static final DemoPerson SUPERVISOR = DemoPeople.byFin(DemoPeople.SUPERVISOR);
  private static final LocalDate TODAY = Baku.today(Clock.systemUTC());
  private static final String COMIRNATY = "EU/1/20/1528";

  private final Contract contract = new Contract();

  @ArquillianResource private URL address;

  @Deployment
  static WebArchive war() {
    return TestDeployment.shared();
  }

  @Test
  void correctedBirthDateRevokesTheCertificateAndIssuesAnotherInItsPlace() throws Exception {
    DemoPerson person = TestPeople.TWO_DOSES;
    submit(person, 1, 60);
    submit(person, 2, 30);
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
    assertThat(api().approved(answer).getString("outcome"))
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
    submit(person, 1, 10);
    HttpClient staff = systems().loggedIn(base(), SUPERVISOR);
    JsonObject record = file(staff, person).getJsonArray("records").getJsonObject(0);
    String path = "records/" + record.getString("recordId") + "/corrections";
    String born = file(staff, person).getString("birthDate");
    String first = correction(staff, record, person, born, "FH-1", "desk-1");
    String second = correction(staff, record, person, born, "FH-2", "desk-2");

    HttpResponse<byte[]> waiting = post(staff, path, second);
    api().approved(post(staff, path, first));
    var late = post(staff, path, second);
    assertProblem(
        post(
            api().loggedIn(DemoPeople.SECOND_SUPERVISOR),
            "approvals/" + api().waiting(waiting).getInt("id") + "/approve",
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
    assertThat(
            hospital()
                .submit(
                    UUID.randomUUID().toString(),
                    Patient.of(person),
                    new Event.Recovered(TODAY.minusDays(40), TODAY.minusDays(26)))
                .getStatus())
        .isEqualTo(Status.ACCEPTED);
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
    api().approved(answer);

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
              Json.createObjectBuilder()
                  .add("messageId", "abroad-" + number)
                  .add("evidenceFiles", Json.createArrayBuilder().add(api().evidence(staff)))
                  .add("person", person(person, person.birthDate().toString()))
                  .add(
                      "dose",
                      Json.createObjectBuilder()
                          .add("product", COMIRNATY)
                          .add("doseNumber", number)
                          .add("seriesSize", 2)
                          .add("date", TODAY.minusDays(100 - number * 30L).toString())
                          .add("country", "TR")
                          .add("evidence", "TR-2022-" + number))
                  .build()
                  .toString());
      api().approved(answer);
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
        .add("evidenceFiles", Json.createArrayBuilder().add(api().evidence(staff)))
        .add("version", record.getInt("version"))
        .add("person", person(person, born))
        .add("dose", Json.createObjectBuilder(record.getJsonObject("fields")).add("lot", lot))
        .build()
        .toString();
  }

  private static JsonObjectBuilder person(DemoPerson person, String born) {
    Patient patient = Patient.of(person);
    return Json.createObjectBuilder()
        .add("fin", person.fin())
        .add("familyName", patient.surname())
        .add("givenName", patient.givenName())
        .add("patronymic", patient.patronymic())
        .add("birthDate", born);
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

  /** The person's certificate of a kind, opened, which issues it where it is due. */
  private JsonObject certificateOf(DemoPerson person, String kind) throws Exception {
    var answer =
        PortalLoginClient.browser()
            .send(
                HttpRequest.newBuilder(base().resolve("api/v1/entitlements/" + kind))
                    .header("Authorization", "Bearer " + systems().appToken(person))
                    .build(),
                BodyHandlers.ofByteArray());
    return json(answer).getJsonObject("certificate");
  }

  private void submit(DemoPerson person, int number, int daysAgo) throws Exception {
    assertThat(
            hospital()
                .submit(
                    UUID.randomUUID().toString(),
                    Patient.of(person),
                    new Event.Dose(COMIRNATY, "FH-1234", number, 2, TODAY.minusDays(daysAgo)))
                .getStatus())
        .isEqualTo(Status.ACCEPTED);
  }

  private Hospital hospital() throws Exception {
    return Hospital.demo(URI.create(address.toString().replaceFirst("/$", "")), "BAKU-MC-01");
  }

  private HttpResponse<byte[]> post(HttpClient browser, String path, String body) throws Exception {
    return browser.send(
        HttpRequest.newBuilder(base().resolve("api/v1/" + path))
            .header("Content-Type", "application/json")
            .header("X-Pasport-Request", "1")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofByteArray());
  }

  private HttpResponse<byte[]> get(HttpClient browser, String path) throws Exception {
    return browser.send(
        HttpRequest.newBuilder(base().resolve(path)).build(), BodyHandlers.ofByteArray());
  }

  private void assertProblem(HttpResponse<byte[]> answer, int status, String type) {
    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(status);
    contract.assertKeeps(json(answer), "Problem");
    assertThat(json(answer).getString("type")).isEqualTo("urn:pasport:problem:" + type);
  }

  private StaffApi api() throws Exception {
    return new StaffApi(base());
  }

  private URI base() throws Exception {
    return address.toURI();
  }

  private static ExternalSystems systems() {
    return ExternalSystems.running();
  }

  private static JsonObject json(HttpResponse<byte[]> answer) {
    return ExternalSystems.json(answer.body());
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
