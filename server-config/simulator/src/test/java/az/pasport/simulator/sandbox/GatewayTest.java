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
class GatewayTest {
  private static final String ACCEPTED =
      "<S:Envelope xmlns:S='http://schemas.xmlsoap.org/soap/envelope/'><S:Body>"
          + "<r xmlns='urn:az:pasport:records:v1'><answer><status>ACCEPTED</status>"
          + "<version>1</version></answer></r></S:Body></S:Envelope>";

  private final AtomicInteger taken = new AtomicInteger();
  private HttpServer server;
  private Gateway gateway;
  private Correspondence letters;
  private Carrier carrier;

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
    letters = new Correspondence(Sandbox.known(), address, LocalDate.of(2022, 3, 1));
    gateway = Gateway.open(Sandbox.known(), address, letters, 0, Clock.systemUTC());
    carrier = new Carrier(gateway.address());
  }

  @AfterEach
  void close() {
    gateway.close();
    server.stop(0);
  }

  @Test
  void meetsTheFirstAttemptOfEachMessageOnly() {
    Post first = post("unavailable-once");
    Post other = first.withEnvelope(first.envelope().replace("unavailable-once-1", "other"));
    assertThat(carrier.carry(first).text()).isEqualTo("FAULT UNAVAILABLE retry=true");
    assertThat(carrier.carry(other).text()).isEqualTo("FAULT UNAVAILABLE retry=true");
    assertThat(taken).hasValue(0);
    assertThat(carrier.carry(first).text()).isEqualTo("ACCEPTED");
    assertThat(carrier.carry(other).text()).isEqualTo("ACCEPTED");
  }

  @Test
  void losesTheAnswerOnlyAfterTheServerHasTakenTheMessage() {
    assertThat(carrier.carry(post("answer-lost"))).isEqualTo(Told.nothing());
    assertThat(taken).hasValue(1);
    assertThat(carrier.carry(post("answer-lost")).text()).isEqualTo("ACCEPTED");
  }

  @Test
  void cutsTheConnectionBeforeTheServerHasTakenTheMessage() {
    assertThat(carrier.carry(post("cut-before"))).isEqualTo(Told.nothing());
    assertThat(taken).hasValue(0);
  }

  @Test
  void passesWhatProvesNothing_soThatTheServerRefusesIt() {
    carrier.carry(post("unavailable").withAuthorization(Optional.empty()));
    assertThat(taken).hasValue(1);
  }

  @Test
  void passesOtherPatientsAndWhatIsNoXml() {
    assertThat(carrier.carry(post("dose-first")).text()).isEqualTo("ACCEPTED");
    assertThat(carrier.carry(post("not-xml")).text()).isEqualTo("ACCEPTED");
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
    assertThat(new String(Unavailable.fault(true), UTF_8))
        .contains("http://www.w3.org/2003/05/soap-envelope", "S:Receiver", "<retry>true</retry>");
    assertThat(new String(Unavailable.fault(false), UTF_8))
        .contains("<faultcode>S:Server</faultcode>", "<retry>true</retry>");
  }

  private Post post(String row) {
    return Sandbox.known().scenarios().stream()
        .filter(scenario -> scenario.id().equals(row))
        .map(scenario -> letters.post(scenario.steps().get(0).letter()))
        .findFirst()
        .orElseThrow();
  }
}
