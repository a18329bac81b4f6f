package az.pasport.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.simulator.DemoPeople;
import az.pasport.simulator.LoginMethod;
import az.pasport.simulator.PortalLoginClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Locale;

/** Somebody at Pasport with a browser, without a screen. */
final class Visitor {
  private final Installation pasport;
  private final Http http;

  Visitor(Installation pasport) {
    this(pasport, new Http());
  }

  /** With a browser of one's own. */
  Visitor(Installation pasport, Http http) {
    this.pasport = pasport;
    this.http = http;
  }

  /** A visitor who has logged in with a FIN and a password. */
  static Visitor loggedIn(Installation pasport, String fin) {
    return loggedIn(pasport, fin, LoginMethod.FIN);
  }

  static Visitor loggedIn(Installation pasport, String fin, LoginMethod means) {
    Visitor visitor = new Visitor(pasport);
    Http.Answer page = visitor.logIn(fin, means, "/cabinet/");
    assertThat(page.status()).as("%s: %s", page.uri(), page.text()).isLessThan(400);
    return visitor;
  }

  Http http() {
    return http;
  }

  /** From a link to the page that it promises, through the login portal. */
  Http.Answer logIn(String fin, LoginMethod means, String target) {
    return http.follow(walk(startLogin(target), fin, means));
  }

  /** Where the browser is sent by {@code /login/start}: the portal, with all the parameters. */
  URI startLogin(String target) {
    Http.Answer start = http.get(pasport.at("/login/start?target=" + target));
    return start
        .redirect()
        .orElseThrow(() -> new AssertionError(start.status() + " " + start.text()));
  }

  /** Proves at the portal who one is; returns where the portal sends the browser. */
  URI walk(URI portal, String fin, LoginMethod means) {
    try {
      return new PortalLoginClient(http.client()).logIn(portal, means, DemoPeople.byFin(fin));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted at the portal", e);
    }
  }

  Http.Answer get(String path) {
    return http.get(pasport.at(path));
  }

  JsonNode json(String path) {
    Http.Answer answer = get(path);
    assertThat(answer.status()).as("%s: %s", path, answer.text()).isEqualTo(200);
    return Json.parse(answer.text());
  }

  /** The certificate of a kind, opened, as the API tells it. */
  JsonNode certificate(String kind) {
    JsonNode entitlement = json("/api/v1/entitlements/" + kind.toLowerCase(Locale.ROOT));
    assertThat(entitlement.path("held").asBoolean()).as("%s", entitlement).isTrue();
    JsonNode certificate = entitlement.path("certificate");
    JsonNode list = json("/api/v1/certificates");
    assertThat(list.path("certificates")).as("what was opened is listed").contains(certificate);
    return certificate;
  }

  byte[] pdf(JsonNode certificate) {
    Http.Answer answer = get("/api/v1/certificates/" + certificate.path("id").asText() + "/pdf");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("application/pdf");
    return answer.bytes();
  }

  /** Sends something to the API as our pages do. */
  Http.Answer send(String path, String type, String body) {
    return http.post(pasport.at(path), type, body, "X-Pasport-Request", "acceptance");
  }

  /** Sends something that the API must take. */
  JsonNode post(String path, String type, String body) {
    Http.Answer answer = send(path, type, body);
    assertThat(answer.status()).as("%s: %s", path, answer.text()).isEqualTo(200);
    return Json.parse(answer.text());
  }

  /** Asks for something that a second official has to approve; returns the request. */
  JsonNode ask(String path, String type, String body) {
    Http.Answer answer = send(path, type, body);
    assertThat(answer.status()).as("%s: %s", path, answer.text()).isEqualTo(202);
    return Json.parse(answer.text());
  }

  /** Uploads a document; returns its id. */
  String evidence() {
    Http.Answer stored = send("/api/v1/evidence", "application/pdf", "%PDF-1.4\n%%EOF");
    assertThat(stored.status()).as(stored.text()).isEqualTo(201);
    return Json.parse(stored.text()).path("id").asText();
  }

  /** Approves what another official has asked for. */
  void approve(JsonNode request) {
    JsonNode done =
        post(
            "/api/v1/approvals/" + request.path("id").asLong() + "/approve",
            "application/json",
            "{}");
    assertThat(done.path("status").asText()).isEqualTo("APPROVED");
  }

  /** What {@code POST /api/v1/verifications} says of a QR code's text. */
  JsonNode verify(String qr) {
    return post("/api/v1/verifications", "application/json", Json.object("qr", qr));
  }
}
