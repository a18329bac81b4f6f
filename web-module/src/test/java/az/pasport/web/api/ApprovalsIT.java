package az.pasport.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.simulator.DemoPeople;
import az.pasport.simulator.DemoPerson;
import az.pasport.simulator.records.Patient;
import az.pasport.time.Baku;
import az.pasport.web.deployment.ExternalSystems;
import az.pasport.web.deployment.TestDeployment;
import az.pasport.web.deployment.TestPeople;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What a single official must not be able to do. */
@ArquillianTest
@RunAsClient
@Order(TestDeployment.SHARED)
class ApprovalsIT {
  private static final LocalDate TODAY = Baku.today(Clock.systemUTC());

  private final Contract contract = new Contract();

  @ArquillianResource private URL address;

  @SuppressWarnings("NullAway.Init")
  private StaffApi api;

  @Deployment
  static WebArchive war() {
    return TestDeployment.shared();
  }

  @BeforeEach
  void atTheApi() throws Exception {
    api = new StaffApi(address.toURI());
  }

  @Test
  void officialCannotMakeHimselfACertificate() throws Exception {
    HttpClient operator = api.loggedIn(DemoPeople.OPERATOR);
    HttpClient second = api.loggedIn(DemoPeople.SECOND_SUPERVISOR);
    DemoPerson himself = DemoPeople.byFin(DemoPeople.OPERATOR);

    api.assertProblem(
        api.post(operator, "records/doses-abroad", dose("self-1", himself, 1, operator)),
        403,
        "own-records");
    // A colleague asks for him; he does not agree to his own.
    DemoPerson supervisor = DemoPeople.byFin(DemoPeople.SECOND_SUPERVISOR);
    var asked = api.post(operator, "records/doses-abroad", dose("self-2", supervisor, 1, operator));
    int id = api.waiting(asked).getInt("id");
    api.assertProblem(api.post(second, "approvals/" + id + "/approve", "{}"), 403, "own-records");
    api.assertProblem(
        api.post(second, "approvals/" + id + "/refuse", "{\"reason\":\"x\"}"), 403, "own-records");

    assertNothingIsOnRecord(operator, himself);
    assertNothingIsOnRecord(operator, supervisor);
  }

  @Test
  void officialCannotApproveHisOwnRequest() throws Exception {
    HttpClient supervisor = api.loggedIn(DemoPeople.SUPERVISOR);
    HttpClient operator = api.loggedIn(DemoPeople.OPERATOR);
    var asked =
        api.post(
            supervisor, "records/doses-abroad", dose("own-1", TestPeople.REFUSED, 1, supervisor));
    String approve = "approvals/" + api.waiting(asked).getInt("id") + "/approve";

    api.assertProblem(api.post(supervisor, approve, "{}"), 403, "own-request");
    // The same official in another session.
    api.assertProblem(
        api.post(api.loggedIn(DemoPeople.SUPERVISOR), approve, "{}"), 403, "own-request");
    api.assertProblem(api.post(operator, approve, "{}"), 403, "forbidden");
    api.assertProblem(api.post(api.loggedIn(DemoPeople.AUDITOR), approve, "{}"), 403, "forbidden");

    assertNothingIsOnRecord(supervisor, TestPeople.REFUSED);
  }

  @Test
  void nothingEnteredByStaffIsOnRecordBeforeItIsApproved() throws Exception {
    DemoPerson person = TestPeople.ABROAD;
    HttpClient operator = api.loggedIn(DemoPeople.OPERATOR);
    String first = dose("wait-1", person, 1, operator);
    var asked = api.post(operator, "records/doses-abroad", first);

    assertNothingIsOnRecord(operator, person);
    assertThat(api.waiting(api.post(operator, "records/doses-abroad", first)).getInt("id"))
        .as("the same form again is the same request")
        .isEqualTo(StaffApi.json(asked).getInt("id"));

    HttpClient decider = api.loggedIn(DemoPeople.SECOND_SUPERVISOR);
    JsonObject seen =
        StaffApi.json(api.get(decider, "approvals/" + StaffApi.json(asked).getInt("id")));
    contract.assertKeeps(seen, "Approval");
    assertThat(seen.getJsonArray("details").getValuesAs(JsonObject.class))
        .extracting(line -> line.getString("field"))
        .contains("person.fin", "person.birthDate", "dose.product", "dose.country");
    api.approved(asked);
    assertThat(
            StaffApi.json(api.post(operator, "people/lookup", fin(person))).getJsonArray("records"))
        .hasSize(1);
    assertThat(api.post(operator, "records/doses-abroad", first).statusCode())
        .as("done before")
        .isEqualTo(200);
  }

  @Test
  void twoApproversAtOnceExecuteOnce() throws Exception {
    DemoPerson person = TestPeople.ABROAD_TWICE;
    HttpClient operator = api.loggedIn(DemoPeople.OPERATOR);
    var asked = api.post(operator, "records/doses-abroad", dose("twice-1", person, 1, operator));
    String approve = "approvals/" + api.waiting(asked).getInt("id") + "/approve";

    List<HttpClient> deciders =
        List.of(api.loggedIn(DemoPeople.SUPERVISOR), api.loggedIn(DemoPeople.SECOND_SUPERVISOR));
    List<CompletableFuture<HttpResponse<byte[]>>> calls =
        Stream.of(0, 1, 0, 1)
            .map(
                decider ->
                    deciders
                        .get(decider)
                        .sendAsync(
                            HttpRequest.newBuilder(base().resolve("api/v1/" + approve))
                                .header("Content-Type", "application/json")
                                .header("X-Pasport-Request", "1")
                                .POST(BodyPublishers.ofString("{}"))
                                .build(),
                            BodyHandlers.ofByteArray()))
            .toList();
    List<HttpResponse<byte[]>> answers = calls.stream().map(CompletableFuture::join).toList();

    assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
    for (HttpResponse<byte[]> late : answers) {
      if (late.statusCode() != 200) {
        api.assertProblem(late, 409, "approval-decided");
      }
    }
    assertThat(
            StaffApi.json(api.post(operator, "people/lookup", fin(person))).getJsonArray("records"))
        .hasSize(1);
  }

  @Test
  void approvalOfAnotherFacilitySecretNeedsTwo() throws Exception {
    HttpClient operator = api.loggedIn(DemoPeople.OPERATOR);
    var registered =
        api.post(
            operator,
            "facilities",
            "{\"code\":\"QUBA-RH-77\",\"nameAz\":\"Quba\",\"nameEn\":\"Guba\","
                + "\"region\":\"GUBA_KHACHMAZ\"}");
    String first = api.waiting(registered).getString("secret");
    assertThat(knocks("QUBA-RH-77", first)).as("not registered yet").isEqualTo(401);
    api.approved(registered);
    assertThat(knocks("QUBA-RH-77", first)).isNotEqualTo(401);

    var replaced = api.post(operator, "facilities/QUBA-RH-77/secret", "");
    String next = api.waiting(replaced).getString("secret");
    assertThat(knocks("QUBA-RH-77", next)).as("it waits").isEqualTo(401);
    assertThat(knocks("QUBA-RH-77", first)).as("the old one is good").isNotEqualTo(401);
    int id = StaffApi.json(replaced).getInt("id");
    HttpClient decider = api.loggedIn(DemoPeople.SECOND_SUPERVISOR);
    assertThat(StaffApi.text(api.get(decider, "approvals/" + id))).doesNotContain(next, "PBKDF2");
    api.approved(replaced);
    assertThat(knocks("QUBA-RH-77", next)).isNotEqualTo(401);
    assertThat(knocks("QUBA-RH-77", first)).isEqualTo(401);
  }

  @Test
  void refusedRequestChangesNothing() throws Exception {
    HttpClient operator = api.loggedIn(DemoPeople.OPERATOR);
    HttpClient decider = api.loggedIn(DemoPeople.SECOND_SUPERVISOR);
    var asked = api.post(operator, "facilities/SHAKI-RH-03/secret", "");
    String path = "approvals/" + api.waiting(asked).getInt("id");

    api.assertProblem(api.post(decider, path + "/refuse", "{}"), 400, "invalid-fields");
    var refused = api.post(decider, path + "/refuse", "{\"reason\":\"nobody called\"}");
    assertThat(StaffApi.json(refused).getString("status")).isEqualTo("REFUSED");
    api.assertProblem(api.post(decider, path + "/approve", "{}"), 409, "approval-decided");
    assertThat(knocks("SHAKI-RH-03", StaffApi.json(asked).getString("secret"))).isEqualTo(401);
    assertThat(knocks("SHAKI-RH-03", "demo-SHAKI-RH-03")).isNotEqualTo(401);
  }

  @Test
  void evidenceIsADocumentOfOnesOwnAndForDecidersOnly() throws Exception {
    HttpClient operator = api.loggedIn(DemoPeople.OPERATOR);
    HttpClient supervisor = api.loggedIn(DemoPeople.SUPERVISOR);
    byte[] page = "<html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
    api.assertProblem(
        api.post(operator, "evidence", "application/pdf", page), 400, "invalid-fields");
    api.assertProblem(
        api.post(operator, "evidence", "text/html", page), 415, "unsupported-media-type");
    api.assertProblem(
        api.post(operator, "evidence", "application/pdf", new byte[0]), 400, "invalid-fields");

    byte[] large = new byte[1_300_000];
    System.arraycopy("%PDF-1.4".getBytes(StandardCharsets.US_ASCII), 0, large, 0, 8);
    large[1_299_999] = 7;
    var stored = api.post(operator, "evidence", "application/pdf", large);
    assertThat(api.get(operator, "evidence/" + StaffApi.json(stored).getString("id")).body())
        .as("a file in several pieces")
        .isEqualTo(large);

    String file = api.evidence(operator);
    api.assertProblem(api.get(supervisor, "evidence/" + file), 404, "not-found");
    String body = dose("evidence-1", TestPeople.REFUSED, 1, List.of(file));
    api.assertProblem(api.post(supervisor, "records/doses-abroad", body), 400, "invalid-fields");
    api.assertProblem(
        api.post(
            operator, "records/doses-abroad", dose("evidence-2", TestPeople.REFUSED, 1, List.of())),
        400,
        "invalid-fields");

    api.waiting(api.post(operator, "records/doses-abroad", body));
    var read = api.get(supervisor, "evidence/" + file);
    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(new String(read.body(), StandardCharsets.US_ASCII)).startsWith("%PDF-");
    assertThat(read.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment");
    assertThat(read.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(api.get(api.loggedIn(DemoPeople.AUDITOR), "evidence/" + file).statusCode())
        .isEqualTo(200);
    api.assertProblem(
        api.get(api.loggedIn(DemoPeople.PARENT), "evidence/" + file), 403, "forbidden");
    api.assertProblem(
        api.post(
            operator,
            "records/doses-abroad",
            dose("evidence-3", TestPeople.REFUSED, 2, List.of(file))),
        400,
        "invalid-fields");
  }

  @Test
  void auditorsListOfTheDayNamesNobody() throws Exception {
    HttpClient operator = api.loggedIn(DemoPeople.OPERATOR);
    HttpClient auditor = api.loggedIn(DemoPeople.AUDITOR);
    int id =
        api.waiting(
                api.post(
                    operator,
                    "records/doses-abroad",
                    dose("daily-1", TestPeople.REFUSED, 1, operator)))
            .getInt("id");

    var json = api.get(auditor, "approvals?day=" + TODAY);
    contract.assertKeeps(StaffApi.json(json), "DailyApprovals");
    assertThat(StaffApi.json(json).getJsonArray("approvals").getValuesAs(JsonObject.class))
        .filteredOn(row -> row.getString("id").equals(Integer.toString(id)))
        .singleElement()
        .satisfies(row -> assertThat(row.getString("requestedBy")).endsWith(DemoPeople.OPERATOR));
    var csv = api.get(auditor, "approvals?format=csv&day=" + TODAY);
    assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(StaffApi.text(csv)).startsWith("id,kind,subject,").contains("\r\n" + id + ",DOSE_");
    assertThat(StaffApi.text(json) + StaffApi.text(csv))
        .doesNotContain(TestPeople.REFUSED.fin(), TestPeople.REFUSED.surname());
    api.assertProblem(api.get(auditor, "approvals?day=today"), 400, "invalid-fields");
    api.assertProblem(api.get(operator, "approvals?day=" + TODAY), 403, "forbidden");
    api.assertProblem(api.get(operator, "approvals/999999999"), 404, "not-found");
    contract.assertKeeps(StaffApi.json(api.get(operator, "approvals")), "Approvals");
    assertThat(StaffApi.json(api.get(operator, "approvals")).getJsonArray("waiting")).isEmpty();
  }

  private void assertNothingIsOnRecord(HttpClient staff, DemoPerson person) throws Exception {
    api.assertProblem(api.post(staff, "people/lookup", fin(person)), 404, "not-found");
    var certificates =
        staff.send(
            HttpRequest.newBuilder(base().resolve("api/v1/certificates"))
                .header("Authorization", "Bearer " + ExternalSystems.running().appToken(person))
                .build(),
            BodyHandlers.ofByteArray());
    assertThat(StaffApi.json(certificates).getJsonArray("certificates")).isEmpty();
    assertThat(StaffApi.json(certificates).getJsonArray("due")).isEmpty();
  }

  /** What the hospitals' address answers to a secret: 401 if it is wrong. */
  private int knocks(String facility, String secret) throws Exception {
    String basic =
        Base64.getEncoder()
            .encodeToString((facility + ":" + secret).getBytes(StandardCharsets.UTF_8));
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(base().resolve("ws/records"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "text/xml")
                .POST(BodyPublishers.ofString("<x/>"))
                .build(),
            BodyHandlers.discarding())
        .statusCode();
  }

  private static String fin(DemoPerson person) {
    return "{\"fin\":\"" + person.fin() + "\"}";
  }

  private String dose(String message, DemoPerson person, int number, HttpClient official)
      throws Exception {
    return dose(message, person, number, List.of(api.evidence(official)));
  }

  private static String dose(String message, DemoPerson person, int number, List<String> evidence) {
    Patient patient = Patient.of(person);
    return Json.createObjectBuilder()
        .add("messageId", message)
        .add("evidenceFiles", Json.createArrayBuilder(evidence))
        .add(
            "person",
            Json.createObjectBuilder()
                .add("fin", person.fin())
                .add("familyName", patient.surname())
                .add("givenName", patient.givenName())
                .add("patronymic", patient.patronymic())
                .add("birthDate", person.birthDate().toString()))
        .add(
            "dose",
            Json.createObjectBuilder()
                .add("product", "EU/1/20/1528")
                .add("doseNumber", number)
                .add("seriesSize", 2)
                .add("date", TODAY.minusDays(100 - number * 30L).toString())
                .add("country", "TR")
                .add("evidence", "TR-2022-9"))
        .build()
        .toString();
  }

  private URI base() {
    return URI.create(address.toString());
  }
}
