package az.pasport.simulator.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The gateway before a server that accepts whatever comes. */
class SandboxGatewayTest {
  private static final String ACCEPTED =
      "<S:Envelope xmlns:S='http://schemas.xmlsoap.org/soap/envelope/'><S:Body>"
          + "<r xmlns='urn:az:pasport:records:v1'><answer><status>ACCEPTED</status>"
          + "<version>1</version></answer></r></S:Body></S:Envelope>";

  private final AtomicInteger taken = new AtomicInteger();
  private HttpServer server;
  private SandboxGateway gateway;
  private MessageFactory messages;
  private RecordsClient client;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            taken.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            byte[] body = ACCEPTED.getBytes(UTF_8);
            if (exchange.getRequestMethod().equals("GET")) {
              String there = exchange.getRequestURI().getPath().endsWith("12") ? address() : "";
              exchange.getResponseHeaders().set("Location", there + "/ws/");
              exchange.sendResponseHeaders(303, -1);
              return;
            }
            exchange.getResponseHeaders().set("Content-Type", "text/xml");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
          }
        });
    server.start();
    URI address = URI.create(address());
    messages = new MessageFactory(Sandbox.known(), address, LocalDate.of(2022, 3, 1));
    gateway = SandboxGateway.open(Sandbox.known(), address, messages, 0, Clock.systemUTC());
    client = new RecordsClient(gateway.address());
  }

  @AfterEach
  void close() {
    gateway.close();
    server.stop(0);
  }

  @Test
  void meetsTheFirstAttemptOfEachMessageOnly() {
    HttpMessage first = post("unavailable-once");
    HttpMessage other = first.withEnvelope(first.envelope().replace("unavailable-once-1", "other"));
    assertThat(client.send(first).text()).isEqualTo("FAULT UNAVAILABLE retry=true");
    assertThat(client.send(other).text()).isEqualTo("FAULT UNAVAILABLE retry=true");
    assertThat(taken).hasValue(0);
    assertThat(client.send(first).text()).isEqualTo("ACCEPTED");
    assertThat(client.send(other).text()).isEqualTo("ACCEPTED");
  }

  @Test
  void losesTheAnswerOnlyAfterTheServerHasTakenTheMessage() {
    assertThat(client.send(post("answer-lost"))).isEqualTo(ResponseSummary.nothing());
    assertThat(taken).hasValue(1);
    assertThat(client.send(post("answer-lost")).text()).isEqualTo("ACCEPTED");
  }

  @Test
  void cutsTheConnectionBeforeTheServerHasTakenTheMessage() {
    assertThat(client.send(post("cut-before"))).isEqualTo(ResponseSummary.nothing());
    assertThat(taken).hasValue(0);
  }

  @Test
  void passesWhatProvesNothing_soThatTheServerRefusesIt() {
    client.send(post("unavailable").withAuthorization(Optional.empty()));
    assertThat(taken).hasValue(1);
  }

  @Test
  void passesOtherPatientsAndWhatIsNoXml() {
    assertThat(client.send(post("dose-first")).text()).isEqualTo("ACCEPTED");
    assertThat(client.send(post("not-xml")).text()).isEqualTo("ACCEPTED");
    assertThat(taken).hasValue(2);
  }

  @Test
  void leadsReadersToThePage() throws IOException {
    assertThat(location("/ws/records")).isEqualTo("/ws/");
    assertThat(location("/ws/records12")).isEqualTo(gateway.address() + "/ws/");
    assertThat(location("/ws/?lang=en")).isEqualTo(address() + "/ws/?lang=en");
  }

  private String location(String path) throws IOException {
    var reader = (HttpURLConnection) gateway.address().resolve(path).toURL().openConnection();
    reader.setInstanceFollowRedirects(false);
    return reader.getHeaderField("Location");
  }

  private String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  @Test
  void writesTheFaultInTheVersionOfTheMessage() {
    assertThat(new String(UnavailableFault.fault(true), UTF_8))
        .contains("http://www.w3.org/2003/05/soap-envelope", "S:Receiver", "<retry>true</retry>");
    assertThat(new String(UnavailableFault.fault(false), UTF_8))
        .contains("<faultcode>S:Server</faultcode>", "<retry>true</retry>");
  }

  private HttpMessage post(String row) {
    return Sandbox.known().scenarios().stream()
        .filter(scenario -> scenario.id().equals(row))
        .map(scenario -> messages.message(scenario.steps().get(0).template()))
        .findFirst()
        .orElseThrow();
  }
}
