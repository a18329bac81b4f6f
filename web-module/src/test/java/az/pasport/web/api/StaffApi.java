package az.pasport.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.simulator.DemoPeople;
import az.pasport.web.deployment.ExternalSystems;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The API as staff call it: one official asks, another decides. */
final class StaffApi {
  private final URI base;
  private final Contract contract = new Contract();
  private Optional<HttpClient> second = Optional.empty();

  StaffApi(URI base) {
    this.base = base;
  }

  HttpClient loggedIn(String fin) throws Exception {
    return ExternalSystems.running().loggedIn(base, DemoPeople.byFin(fin));
  }

  HttpResponse<byte[]> get(HttpClient browser, String path) throws Exception {
    return browser.send(
        HttpRequest.newBuilder(base.resolve("api/v1/" + path)).build(), BodyHandlers.ofByteArray());
  }

  HttpResponse<byte[]> post(HttpClient browser, String path, String body) throws Exception {
    return post(browser, path, "application/json", body.getBytes(StandardCharsets.UTF_8));
  }

  HttpResponse<byte[]> post(HttpClient browser, String path, String type, byte[] body)
      throws Exception {
    return browser.send(
        HttpRequest.newBuilder(base.resolve("api/v1/" + path))
            .header("Content-Type", type)
            .header("X-Pasport-Request", "1")
            .POST(BodyPublishers.ofByteArray(body))
            .build(),
        BodyHandlers.ofByteArray());
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
    var answer = post(second.get(), "approvals/" + id + "/approve", "{}");
    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
    contract.assertKeeps(json(answer), "Approval");
    assertThat(json(answer).getString("status")).isEqualTo("APPROVED");
    return json(answer);
  }

  void assertProblem(HttpResponse<byte[]> answer, int status, String type) {
    assertThat(answer.statusCode()).as(text(answer)).isEqualTo(status);
    contract.assertKeeps(json(answer), "Problem");
    assertThat(json(answer).getString("type")).isEqualTo("urn:pasport:problem:" + type);
  }

  static JsonObject json(HttpResponse<byte[]> answer) {
    return ExternalSystems.json(answer.body());
  }

  static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
