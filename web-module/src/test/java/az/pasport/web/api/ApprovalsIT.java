package az.pasport.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.simulator.DemoPeople;
import az.pasport.simulator.DemoPerson;
import az.pasport.web.deployment.TestDeployment;
import az.pasport.web.deployment.TestPeople;
import jakarta.json.JsonObject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What a single official must not be able to do. */
@ArquillianTest
@RunAsClient
@Order(TestDeployment.SHARED)
class ApprovalsIT extends ApiTestBase {
  @Deployment
  static WebArchive war() {
    return TestDeployment.shared();
  }

  @Test
  void officialCannotMakeHimselfACertificate() throws Exception {
    HttpClient operator = loggedIn(DemoPeople.OPERATOR);
    HttpClient second = loggedIn(DemoPeople.SECOND_SUPERVISOR);
    DemoPerson himself = DemoPeople.byFin(DemoPeople.OPERATOR);

    assertProblem(
        post(operator, "records/doses-abroad", dose("self-1", himself, 1, operator)),
        403,
        "own-records");
    // A colleague asks for him; he does not agree to his own.
    DemoPerson supervisor = DemoPeople.byFin(DemoPeople.SECOND_SUPERVISOR);
    var asked = post(operator, "records/doses-abroad", dose("self-2", supervisor, 1, operator));
    int id = waiting(asked).getInt("id");
    assertProblem(post(second, "approvals/" + id + "/approve", "{}"), 403, "own-records");
    assertProblem(
        post(second, "approvals/" + id + "/refuse", "{\"reason\":\"x\"}"), 403, "own-records");

    assertNothingIsOnRecord(operator, himself);
    assertNothingIsOnRecord(operator, supervisor);
  }

  @Test
  void officialCannotApproveHisOwnRequest() throws Exception {
    HttpClient supervisor = loggedIn(DemoPeople.SUPERVISOR);
    HttpClient operator = loggedIn(DemoPeople.OPERATOR);
    var asked =
        post(supervisor, "records/doses-abroad", dose("own-1", TestPeople.REFUSED, 1, supervisor));
    String approve = "approvals/" + waiting(asked).getInt("id") + "/approve";

    assertProblem(post(supervisor, approve, "{}"), 403, "own-request");
    // The same official in another session.
    assertProblem(post(loggedIn(DemoPeople.SUPERVISOR), approve, "{}"), 403, "own-request");
    assertProblem(post(operator, approve, "{}"), 403, "forbidden");
    assertProblem(post(loggedIn(DemoPeople.AUDITOR), approve, "{}"), 403, "forbidden");

    assertNothingIsOnRecord(supervisor, TestPeople.REFUSED);
  }

  @Test
  void nothingEnteredByStaffIsOnRecordBeforeItIsApproved() throws Exception {
    DemoPerson person = TestPeople.ABROAD;
    HttpClient operator = loggedIn(DemoPeople.OPERATOR);
    String first = dose("wait-1", person, 1, operator);
    var asked = post(operator, "records/doses-abroad", first);

    assertNothingIsOnRecord(operator, person);
    assertThat(waiting(post(operator, "records/doses-abroad", first)).getInt("id"))
        .as("the same form again is the same request")
        .isEqualTo(json(asked).getInt("id"));

    HttpClient decider = loggedIn(DemoPeople.SECOND_SUPERVISOR);
    JsonObject seen = json(get(decider, "approvals/" + json(asked).getInt("id")));
    contract.assertKeeps(seen, "Approval");
    assertThat(seen.getJsonArray("details").getValuesAs(JsonObject.class))
        .extracting(line -> line.getString("field"))
        .contains("person.fin", "person.birthDate", "dose.product", "dose.country");
    approved(asked);
    assertThat(json(post(operator, "people/lookup", fin(person))).getJsonArray("records"))
        .hasSize(1);
    assertThat(post(operator, "records/doses-abroad", first).statusCode())
        .as("done before")
        .isEqualTo(200);
  }

  @Test
  void twoApproversAtOnceExecuteOnce() throws Exception {
    DemoPerson person = TestPeople.ABROAD_TWICE;
    HttpClient operator = loggedIn(DemoPeople.OPERATOR);
    var asked = post(operator, "records/doses-abroad", dose("twice-1", person, 1, operator));
    String approve = "approvals/" + waiting(asked).getInt("id") + "/approve";

    List<HttpClient> deciders =
        List.of(loggedIn(DemoPeople.SUPERVISOR), loggedIn(DemoPeople.SECOND_SUPERVISOR));
    List<CompletableFuture<HttpResponse<byte[]>>> calls =
        Stream.of(0, 1, 0, 1)
            .map(
                decider ->
                    deciders
                        .get(decider)
                        .sendAsync(
                            request(approve)
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
        assertProblem(late, 409, "approval-decided");
      }
    }
    assertThat(json(post(operator, "people/lookup", fin(person))).getJsonArray("records"))
        .hasSize(1);
  }

  @Test
  void approvalOfAnotherFacilitySecretNeedsTwo() throws Exception {
    HttpClient operator = loggedIn(DemoPeople.OPERATOR);
    var registered =
        post(
            operator,
            "facilities",
            "{\"code\":\"QUBA-RH-77\",\"nameAz\":\"Quba\",\"nameEn\":\"Guba\","
                + "\"region\":\"GUBA_KHACHMAZ\"}");
    String first = waiting(registered).getString("secret");
    assertThat(knocks("QUBA-RH-77", first)).as("not registered yet").isEqualTo(401);
    approved(registered);
    assertThat(knocks("QUBA-RH-77", first)).isNotEqualTo(401);

    var replaced = post(operator, "facilities/QUBA-RH-77/secret", "");
    String next = waiting(replaced).getString("secret");
    assertThat(knocks("QUBA-RH-77", next)).as("it waits").isEqualTo(401);
    assertThat(knocks("QUBA-RH-77", first)).as("the old one is good").isNotEqualTo(401);
    int id = json(replaced).getInt("id");
    HttpClient decider = loggedIn(DemoPeople.SECOND_SUPERVISOR);
    assertThat(text(get(decider, "approvals/" + id))).doesNotContain(next, "PBKDF2");
    approved(replaced);
    assertThat(knocks("QUBA-RH-77", next)).isNotEqualTo(401);
    assertThat(knocks("QUBA-RH-77", first)).isEqualTo(401);
  }

  @Test
  void refusedRequestChangesNothing() throws Exception {
    HttpClient operator = loggedIn(DemoPeople.OPERATOR);
    HttpClient decider = loggedIn(DemoPeople.SECOND_SUPERVISOR);
    var asked = post(operator, "facilities/SHAKI-RH-03/secret", "");
    String path = "approvals/" + waiting(asked).getInt("id");

    assertProblem(post(decider, path + "/refuse", "{}"), 400, "invalid-fields");
    var refused = post(decider, path + "/refuse", "{\"reason\":\"nobody called\"}");
    assertThat(json(refused).getString("status")).isEqualTo("REFUSED");
    assertProblem(post(decider, path + "/approve", "{}"), 409, "approval-decided");
    assertThat(knocks("SHAKI-RH-03", json(asked).getString("secret"))).isEqualTo(401);
    assertThat(knocks("SHAKI-RH-03", "demo-SHAKI-RH-03")).isNotEqualTo(401);
  }

  @Test
  void evidenceIsADocumentOfOnesOwnAndForDecidersOnly() throws Exception {
    HttpClient operator = loggedIn(DemoPeople.OPERATOR);
    HttpClient supervisor = loggedIn(DemoPeople.SUPERVISOR);
    byte[] page = "<html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
    assertProblem(post(operator, "evidence", "application/pdf", page), 400, "invalid-fields");
    assertProblem(post(operator, "evidence", "text/html", page), 415, "unsupported-media-type");
    assertProblem(
        post(operator, "evidence", "application/pdf", new byte[0]), 400, "invalid-fields");

    byte[] large = new byte[1_300_000];
    System.arraycopy("%PDF-1.4".getBytes(StandardCharsets.US_ASCII), 0, large, 0, 8);
    large[1_299_999] = 7;
    var stored = post(operator, "evidence", "application/pdf", large);
    assertThat(get(operator, "evidence/" + json(stored).getString("id")).body())
        .as("a file in several pieces")
        .isEqualTo(large);

    String file = evidence(operator);
    assertProblem(get(supervisor, "evidence/" + file), 404, "not-found");
    String body = doseAbroad("evidence-1", TestPeople.REFUSED, 1, List.of(file));
    assertProblem(post(supervisor, "records/doses-abroad", body), 400, "invalid-fields");
    assertProblem(
        post(
            operator,
            "records/doses-abroad",
            doseAbroad("evidence-2", TestPeople.REFUSED, 1, List.of())),
        400,
        "invalid-fields");

    waiting(post(operator, "records/doses-abroad", body));
    var read = get(supervisor, "evidence/" + file);
    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(new String(read.body(), StandardCharsets.US_ASCII)).startsWith("%PDF-");
    assertThat(read.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment");
    assertThat(read.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(get(loggedIn(DemoPeople.AUDITOR), "evidence/" + file).statusCode()).isEqualTo(200);
    assertProblem(get(loggedIn(DemoPeople.PARENT), "evidence/" + file), 403, "forbidden");
    assertProblem(
        post(
            operator,
            "records/doses-abroad",
            doseAbroad("evidence-3", TestPeople.REFUSED, 2, List.of(file))),
        400,
        "invalid-fields");
  }

  @Test
  void auditorsListOfTheDayNamesNobody() throws Exception {
    HttpClient operator = loggedIn(DemoPeople.OPERATOR);
    HttpClient auditor = loggedIn(DemoPeople.AUDITOR);
    int id =
        waiting(
                post(
                    operator,
                    "records/doses-abroad",
                    dose("daily-1", TestPeople.REFUSED, 1, operator)))
            .getInt("id");

    var json = get(auditor, "approvals?day=" + TODAY);
    contract.assertKeeps(json(json), "DailyApprovals");
    assertThat(json(json).getJsonArray("approvals").getValuesAs(JsonObject.class))
        .filteredOn(row -> row.getString("id").equals(Integer.toString(id)))
        .singleElement()
        .satisfies(row -> assertThat(row.getString("requestedBy")).endsWith(DemoPeople.OPERATOR));
    var csv = get(auditor, "approvals?format=csv&day=" + TODAY);
    assertThat(csv.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(text(csv)).startsWith("id,kind,subject,").contains("\r\n" + id + ",DOSE_");
    assertThat(text(json) + text(csv))
        .doesNotContain(TestPeople.REFUSED.fin(), TestPeople.REFUSED.surname());
    assertProblem(get(auditor, "approvals?day=today"), 400, "invalid-fields");
    assertProblem(get(operator, "approvals?day=" + TODAY), 403, "forbidden");
    assertProblem(get(operator, "approvals/999999999"), 404, "not-found");
    contract.assertKeeps(json(get(operator, "approvals")), "Approvals");
    assertThat(json(get(operator, "approvals")).getJsonArray("waiting")).isEmpty();
  }

  private void assertNothingIsOnRecord(HttpClient staff, DemoPerson person) throws Exception {
    assertProblem(post(staff, "people/lookup", fin(person)), 404, "not-found");
    var certificates = getAs(person, "certificates");
    assertThat(json(certificates).getJsonArray("certificates")).isEmpty();
    assertThat(json(certificates).getJsonArray("due")).isEmpty();
  }

  /** What the hospitals' address answers to a secret: 401 if it is wrong. */
  private int knocks(String facility, String secret) throws Exception {
    String basic =
        Base64.getEncoder()
            .encodeToString((facility + ":" + secret).getBytes(StandardCharsets.UTF_8));
    return HttpClient.newHttpClient()
        .send(
            page("ws/records")
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
    return doseAbroad(message, person, number, List.of(evidence(official)));
  }
}
