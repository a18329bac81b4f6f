package az.pasport.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.simulator.DemoPeople;
import az.pasport.simulator.LoginMethod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** TLS that ends at a proxy, and what can be sent past it: the samples of server-config/nginx. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BehindNginxIT {
  private static final String HSTS = "Strict-Transport-Security";
  private static final String BAKU = "BAKU-MC-01";
  private static final String BASIC =
      "Basic " + Base64.getEncoder().encodeToString((BAKU + ":demo-" + BAKU).getBytes(UTF_8));
  private static final int BURST = 5;

  /** Verifications that nobody else asks for. */
  private static final String NO_CERTIFICATE = Json.object("qr", "HC1:");

  @SuppressWarnings("NullAway.Init")
  private DemoAuthority authority;

  @SuppressWarnings("NullAway.Init")
  private BehindNginx server;

  @SuppressWarnings("NullAway.Init")
  private Installation pasport;

  @BeforeAll
  void install() {
    authority = DemoAuthority.make("nginx", BAKU);
    server = new BehindNginx("nginx", authority);
    pasport =
        Installation.start(
            "nginx",
            Database.h2("nginx"),
            server,
            Map.of(
                "PASPORT_DEMO_CERTIFICATES",
                authority.facilities().toString(),
                "PASPORT_VERIFICATIONS_PER_MINUTE",
                "1",
                "PASPORT_VERIFICATIONS_BURST",
                String.valueOf(BURST)));
  }

  @AfterAll
  void stop() {
    if (pasport != null) {
      pasport.close();
    }
  }

  @Test
  void sendsHstsOnce_alsoWithNginxsOwnAnswers_andWithPasportsOwn() {
    for (String path : List.of("/", "/verify", "/cabinet/", "/metrics", "/ws")) {
      assertThat(http().get(pasport.at(path)).response().headers().allValues(HSTS))
          .as(path)
          .containsExactly("max-age=31536000");
    }
    // Past nginx: the public URL decides, not the connection.
    for (String path : List.of("/", "/cabinet/", "/api/v1/certificates", "/x;y", "/ws/records")) {
      assertThat(new Http().get(at(server.inside(), path)).response().headers().allValues(HSTS))
          .as(path)
          .containsExactly("max-age=31536000");
    }
  }

  @Test
  void sendsCookiesByHttpsOnly() {
    Http http = http();
    assertThat(http.get(pasport.at("/?lang=en")).header("Set-Cookie")).contains("; Secure");
    Http.Answer start = http.get(pasport.at("/login/start?target=/cabinet/"));
    assertThat(start.header("Set-Cookie")).contains("PASPORT", "; Secure", "; HttpOnly");
  }

  @Test
  void letsAPersonLogIn() {
    Visitor visitor = new Visitor(pasport, http());
    URI portal = visitor.startLogin("/cabinet/");
    assertThat(portal.getQuery()).contains("redirect_uri=" + pasport.at("/login/callback"));
    Http.Answer page =
        visitor.http().follow(visitor.walk(portal, DemoPeople.TWO_DOSES, LoginMethod.FIN));
    assertThat(page.uri()).isEqualTo(pasport.at("/cabinet/"));
    assertThat(page.status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ws", "/ws/records", "/cabinet", "/cabinet/", "/verify/", "/staff"})
  void redirectsByPath_whateverHostTheSenderClaims(String path) {
    Http.Answer answer =
        http()
            .get(
                pasport.at(path),
                "X-Forwarded-Host",
                "evil.example",
                "X-Forwarded-Proto",
                "http",
                "Forwarded",
                "host=evil.example;proto=http");
    assertThat(answer.status()).isBetween(301, 303);
    assertThat(answer.header("Location")).startsWith("/").doesNotContain("evil", "//");
    assertThat(rawInside("GET " + path + " HTTP/1.1", "Host: evil.example"))
        .doesNotContain("evil.example");
  }

  @Test
  void sendsPlainHttpToTheSameAddressByHttps() {
    Http.Answer answer = new Http().get(at(server.plainAddress(), "/verify?lang=en"));
    assertThat(answer.status()).isEqualTo(301);
    assertThat(answer.header("Location")).isEqualTo(pasport.at("/verify?lang=en").toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/certificates", "/ws/records", "/ws", "//api/v1/certificates"})
  void refusesProgramsByPlainHttp_soThatAWrongAddressIsNoticed(String path) {
    Http.Answer answer = new Http().get(at(server.plainAddress(), path));
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.header("Location")).isEmpty();
  }

  @Test
  void refusesWithAPolicy_whoeverRefuses() {
    String policy = "Content-Security-Policy";
    Http.Answer tooLarge = http().post(pasport.at("/cabinet/"), "text/plain", text(70));
    for (Http.Answer refused :
        List.of(
            http().get(pasport.at("/metrics")),
            http().get(pasport.at("/;x")),
            tooLarge,
            new Http().get(at(server.plainAddress(), "/api/v1/certificates")))) {
      assertThat(refused.response().headers().allValues(policy))
          .as("%s", refused.uri())
          .containsExactly("default-src 'none'; frame-ancestors 'none'");
    }
    assertThat(http().get(pasport.at("/verify")).response().headers().allValues(policy))
        .singleElement()
        .asString()
        .contains("wasm-unsafe-eval");
  }

  @Test
  void letsAHospitalOfPeopleLogInFromOneAddress() {
    Http http = http();
    for (int i = 0; i < 30; i++) {
      assertThat(http.get(pasport.at("/login/start?target=/cabinet/")).status())
          .isBetween(301, 303);
    }
  }

  @Test
  void namesTheConfiguredAddressesInTheWsdl_whateverHostTheSenderClaims() {
    String[] spoofed = {
      "X-Forwarded-Host", "evil.example", "X-Forwarded-Proto", "ftp", "X-Forwarded-Port", "1"
    };
    URI hospitals = server.hospitalAddress();
    for (URI base : List.of(pasport.address(), hospitals, server.inside())) {
      Http http = base.getScheme().equals("https") ? http() : new Http();
      String wsdl = http.get(at(base, "/ws/records?wsdl"), spoofed).text();
      assertThat(
              Pattern.compile(" location=\"([^\"]*)\"")
                  .matcher(wsdl)
                  .results()
                  .map(found -> found.group(1)))
          .as("%s", base)
          .containsExactly(hospitals + "/ws/records", hospitals + "/ws/records12");
      assertThat(http.get(at(base, "/ws/"), spoofed).text())
          .contains(hospitals + "/ws/records?wsdl")
          .doesNotContain("evil.example");
    }
  }

  @Test
  void namesThePublicUrlInTheApisContract() {
    assertThat(new Http().get(at(server.inside(), "/openapi")).text())
        .contains("- url: " + pasport.address())
        .doesNotContain("" + server.inside().getPort());
  }

  @Test
  void answersNoOtherHost() {
    assertThat(rawOutside("GET / HTTP/1.1", "Host: evil.example")).isEmpty();
    assertThat(rawOutside("GET https://evil.example/ HTTP/1.1", "Host: " + host())).isEmpty();
    assertThat(rawOutside("GET " + pasport.at("/") + " HTTP/1.1", "Host: evil.example"))
        .startsWith("HTTP/1.1 421");
    for (String path : List.of("/", "/cabinet/", "/login/start", "/api/v1/certificates", "/x")) {
      assertThat(rawInside("GET " + path + " HTTP/1.1", "Host: evil.example"))
          .as(path)
          .startsWith("HTTP/1.1 421")
          .contains(pasport.at("/").toString())
          .containsIgnoringCase(HSTS)
          .doesNotContain("Set-Cookie");
    }
    // Before the sender is known: not 401.
    assertThat(
            rawInside(
                "POST /ws/records HTTP/1.1",
                "Host: evil.example",
                "Authorization: Basic eDp5",
                "Content-Length: 0"))
        .startsWith("HTTP/1.1 421");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/metrics",
        "/metrics/",
        "//metrics",
        "/metrics;x",
        "/;x/metrics",
        "/x/../metrics",
        "/x/..;/metrics",
        "/%6detrics",
        "/metrics%3Bx",
        "/metrics/base",
        "/health",
        "/health/ready",
        "//health//live",
        "/health;x=1/ready",
        "/./health/started"
      })
  void keepsMetricsAndHealthInside(String path) {
    String answer = rawOutside("GET " + path + " HTTP/1.1", "Host: " + host());
    assertThat(answer).matches("(?s)HTTP/1\\.1 40[04] .*").doesNotContain("TYPE ", "\"checks\"");
  }

  @Test
  void answersMonitoringInside() {
    String ok = "(?s)HTTP/1\\.[01] 200 .*";
    assertThat(rawInside("GET /metrics HTTP/1.1", "Host: 10.0.0.1:8080")).matches(ok);
    assertThat(rawInside("GET /health/ready HTTP/1.0")).matches(ok);
    assertThat(rawInside("GET /metrics HTTP/1.1", "Host: evil.example")).startsWith("HTTP/1.1 421");
  }

  @Test
  void refusesABodyThatIsTooLargeForItsPath() {
    String verification = "/api/v1/verifications";
    assertThat(http().post(pasport.at(verification), "application/json", text(70)).status())
        .isEqualTo(413);
    assertThat(http().post(pasport.at("/cabinet/"), "text/plain", text(70)).status())
        .isEqualTo(413);
    assertThat(http().post(pasport.at("/ws/records"), "text/xml", text(6 * 1024)).status())
        .isEqualTo(413);
    // Evidence may be larger than other bodies: who sends it without a login learns that, no more.
    URI evidence = pasport.at("/api/v1/evidence");
    assertThat(http().post(evidence, "application/pdf", text(70)).status()).isEqualTo(401);
    assertThat(http().post(evidence, "application/pdf", text(6 * 1024 + 1)).status())
        .isEqualTo(413);
    // Pasport itself says so, and how large a message may be.
    assertThat(
            http()
                .post(
                    pasport.at("/ws/records"),
                    "text/xml",
                    text(4 * 1024 + 1),
                    "Authorization",
                    BASIC)
                .text())
        .contains("TOO_LARGE");
  }

  @Test
  void countsAClientByItsAddress_whateverXForwardedForSays() {
    List<Integer> statuses =
        java.util.stream.IntStream.rangeClosed(1, BURST + 1)
            .mapToObj(
                i ->
                    http()
                        .post(
                            pasport.at("/api/v1/verifications"),
                            "application/json",
                            NO_CERTIFICATE,
                            "X-Forwarded-For",
                            "203.0.113." + i))
            .peek(answer -> assertThat(answer.header("Content-Type")).startsWith("application/"))
            .map(Http.Answer::status)
            .toList();
    assertThat(statuses.subList(0, BURST)).doesNotContain(429);
    assertThat(statuses.get(BURST)).isEqualTo(429);
  }

  @Test
  void passesAHospitalsCertificateThrough() throws IOException, InterruptedException {
    String address = server.hospitalAddress() + "/ws/records";
    String operation = "<echo xmlns=\"urn:az:pasport:records:v1\"><text>salam</text></echo>";
    String signed =
        Letter.text(
            Letter.signed(
                Letter.of(operation, address),
                authority.key(BAKU),
                Instant.now(),
                "body",
                "to",
                "mid",
                "ts"));
    String answer =
        java.net.http.HttpClient.newBuilder()
            .version(java.net.http.HttpClient.Version.HTTP_1_1)
            .sslContext(authority.tls(BAKU))
            .build()
            .send(
                HttpRequest.newBuilder(URI.create(address))
                    .header("Content-Type", "text/xml; charset=utf-8")
                    .header("SOAPAction", "\"\"")
                    .POST(HttpRequest.BodyPublishers.ofString(signed))
                    .build(),
                HttpResponse.BodyHandlers.ofString())
            .body();
    assertThat(answer).contains("salam", BAKU);
  }

  private Http http() {
    return new Http(authority.tls(""));
  }

  private String host() {
    return pasport.address().getRawAuthority();
  }

  private static URI at(URI base, String path) {
    return URI.create(base + path);
  }

  private static String text(int kibibytes) {
    return "x".repeat(kibibytes * 1024);
  }

  /** What nginx answers to these lines, as they are. */
  private String rawOutside(String... lines) {
    try (SSLSocket socket =
        (SSLSocket)
            authority
                .tls("")
                .getSocketFactory()
                .createSocket("127.0.0.1", pasport.address().getPort())) {
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setServerNames(List.of(new SNIHostName("localhost")));
      socket.setSSLParameters(parameters);
      return exchange(socket, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What Payara answers past nginx. */
  private String rawInside(String... lines) {
    try (Socket socket = new Socket("127.0.0.1", server.inside().getPort())) {
      return exchange(socket, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String exchange(Socket socket, String... lines) throws IOException {
    socket.setSoTimeout(60_000);
    String request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(UTF_8));
    socket.getOutputStream().flush();
    return new String(socket.getInputStream().readAllBytes(), UTF_8);
  }
}
