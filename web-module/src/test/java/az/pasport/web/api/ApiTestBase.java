package az.pasport.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.simulator.DemoPeople;
import az.pasport.simulator.DemoPerson;
import az.pasport.simulator.PortalLoginClient;
import az.pasport.simulator.records.Event;
import az.pasport.simulator.records.Hospital;
import az.pasport.simulator.records.Patient;
import az.pasport.simulator.records.contract.Status;
import az.pasport.time.Baku;
import az.pasport.web.deployment.ExternalSystems;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.test.api.ArquillianResource;

/**
 * What the tests over HTTP share: hospitals that submit records, citizens, staff and anybody who
 * call the API, and what every answer must keep.
 */
abstract class ApiTestBase {
  static final LocalDate TODAY = Baku.today(Clock.systemUTC());
  static final String JSON = "application/json";
  static final String COMIRNATY = "EU/1/20/1528";

  private static int clients;

  final Contract contract = new Contract();

  @ArquillianResource private URL address;

  private final HttpClient anybody = PortalLoginClient.browser();
  private Optional<HttpClient> second = Optional.empty();

  static ExternalSystems systems() {
    return ExternalSystems.running();
  }

  /** The server's address, which ends in a slash. */
  URI base() {
    return URI.create(address.toString());
  }

  // Hospitals

  Hospital hospital() {
    return Hospital.demo(server(), "BAKU-MC-01");
  }

  /** The server's address as hospitals have it, without the slash. */
  URI server() {
    return URI.create(address.toString().replaceFirst("/$", ""));
  }

  static Event dose(int number, LocalDate date) {
    return new Event.Dose(COMIRNATY, "FH-1234", number, 2, date);
  }

  static void submit(Hospital hospital, DemoPerson person, Event event) throws Exception {
    assertThat(hospital.submit(UUID.randomUUID().toString(), Patient.of(person), event).getStatus())
        .isEqualTo(Status.ACCEPTED);
  }

  // Requests

  /** A request to the API. */
  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base().resolve("api/v1/").resolve(path));
  }

  /** A request to a page or another address of the server. */
  HttpRequest.Builder page(String path) {
    return HttpRequest.newBuilder(base().resolve(path));
  }

  HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
    return send(anybody, request);
  }

  static HttpResponse<byte[]> send(HttpClient browser, HttpRequest.Builder request)
      throws Exception {
    return browser.send(request.build(), BodyHandlers.ofByteArray());
  }

  HttpResponse<byte[]> get(String path) throws Exception {
    return send(request(path));
  }

  /** As the app of a person. */
  HttpResponse<byte[]> getAs(DemoPerson person, String path) throws Exception {
    return send(request(path).header("Authorization", "Bearer " + systems().appToken(person)));
  }

  HttpResponse<byte[]> get(HttpClient browser, String path) throws Exception {
    return send(browser, request(path));
  }

  HttpResponse<byte[]> post(HttpClient browser, String path, String body) throws Exception {
    return post(browser, path, JSON, body.getBytes(StandardCharsets.UTF_8));
  }

  HttpResponse<byte[]> post(HttpClient browser, String path, String type, byte[] body)
      throws Exception {
    return send(
        browser,
        request(path)
            .header("Content-Type", type)
            .header("X-Pasport-Request", "1")
            .POST(BodyPublishers.ofByteArray(body)));
  }

  HttpRequest.Builder verification() {
    return request("verifications")
        .header("X-Forwarded-For", newClient())
        .header("Content-Type", JSON);
  }

  HttpResponse<byte[]> verify(String body) throws Exception {
    return send(verification().POST(BodyPublishers.ofString(body)));
  }

  static String body(String qr) {
    return Json.createObjectBuilder().add("qr", qr).build().toString();
  }

  /** An address that nobody used before (RFC 2544's range for tests). */
  static String newClient() {
    clients++;
    return "198.18." + clients / 250 + "." + (1 + clients % 250);
  }

  /** The person's certificate of a kind, opened, which issues it where it is due. */
  JsonObject certificateOf(DemoPerson person, String kind) throws Exception {
    return json(getAs(person, "entitlements/" + kind)).getJsonObject("certificate");
  }

  // Staff: one official asks, another decides

  HttpClient loggedIn(String fin) throws Exception {
    return systems().loggedIn(base(), DemoPeople.byFin(fin));
  }

  /** Uploads a document; returns its id. */
  String evidence(HttpClient official) throws Exception {
    var stored =
        post(
            official,
            "evidence",
            "application/pdf",
            "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII));
    assertThat(stored.statusCode()).as(text(stored)).isEqualTo(201);
    contract.assertKeeps(json(stored), "Evidence");
    return json(stored).getString("id");
  }

  /** The form for the first or second dose that a person was given in Turkey. */
  static String doseAbroad(String message, DemoPerson person, int number, List<String> evidence) {
    return Json.createObjectBuilder()
        .add("messageId", message)
        .add("evidenceFiles", Json.createArrayBuilder(evidence))
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
        .toString();
  }

  static JsonObjectBuilder person(DemoPerson person, String born) {
    Patient patient = Patient.of(person);
    return Json.createObjectBuilder()
        .add("fin", person.fin())
        .add("familyName", patient.surname())
        .add("givenName", patient.givenName())
        .add("patronymic", patient.patronymic())
        .add("birthDate", born);
  }

  /** A request that waits. */
  JsonObject waiting(HttpResponse<byte[]> asked) {
    assertThat(asked.statusCode()).as(text(asked)).isEqualTo(202);
    contract.assertKeeps(json(asked), "Approval");
    assertThat(json(asked).getString("status")).isEqualTo("PENDING");
    assertThat(asked.headers().firstValue("Location").orElse(""))
        .endsWith("/api/v1/approvals/" + json(asked).getInt("id"));
    return json(asked);
  }

  /** Lets the second supervisor approve a request, which must be theirs to approve. */
  JsonObject approved(HttpResponse<byte[]> asked) throws Exception {
    int id = waiting(asked).getInt("id");
    if (second.isEmpty()) {
      second = Optional.of(loggedIn(DemoPeople.SECOND_SUPERVISOR));
    }
    JsonObject decided = ok(post(second.get(), "approvals/" + id + "/approve", "{}"));
    contract.assertKeeps(decided, "Approval");
    assertThat(decided.getString("status")).isEqualTo("APPROVED");
    return decided;
  }

  // Answers

  static JsonObject ok(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
    return json(answer);
  }

  void assertProblem(HttpResponse<byte[]> answer, int status, String type) {
    assertPrivate(answer, status, "application/problem+json");
    contract.assertKeeps(json(answer), "Problem");
    assertThat(json(answer).getString("type")).isEqualTo("urn:pasport:problem:" + type);
    assertThat(json(answer).getInt("status")).isEqualTo(status);
  }

  /** What concerns a person stays in no cache. */
  static void assertPrivate(HttpResponse<byte[]> answer, int status, String mediaType) {
    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(mediaType);
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
  }

  static JsonObject json(HttpResponse<byte[]> answer) {
    return ExternalSystems.json(answer.body());
  }

  static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
