package az.pasport.ws.population;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.person.Fin;
import az.pasport.person.PersonName;
import az.pasport.registry.RegisteredPerson;
import az.pasport.registry.RegistryAnswer;
import az.pasport.registry.RegistryAnswer.Found;
import az.pasport.registry.RegistryAnswer.NoSuchFin;
import az.pasport.registry.RegistryAnswer.Unavailable;
import az.pasport.registry.RegistrySettings.Credentials;
import az.pasport.registry.Sex;
import az.pasport.time.BirthDate;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The client before a registry that misbehaves in every way that we could think of. */
class RegistryClientTest {
  private static final Fin FIN = new Fin("5ZKA7LM");
  private static final String PERSON =
      "<pin>5ZKA7LM</pin><name>Aytən</name><surname>Məmmədova</surname>"
          + "<patronymic>Rəşad qızı</patronymic><birthDate>1990-02-14</birthDate>"
          + "<citizenship>AZE</citizenship><address>Bakı</address>";
  private static final RegistryAnswer AYTEN =
      new Found(
          new RegisteredPerson(
              new PersonName("Məmmədova", "Aytən", Optional.of("Rəşad qızı")),
              BirthDate.of(LocalDate.of(1990, 2, 14)),
              Optional.of("AZE"),
              Optional.empty(),
              Optional.empty()));
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;
  private volatile Handler handler;
  private volatile String question = "";
  private volatile String authorization = "";

  private interface Handler {
    void answer(HttpExchange http) throws IOException;
  }

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/",
        http -> {
          question = new String(http.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          authorization =
              Optional.ofNullable(http.getRequestHeaders().getFirst("Authorization")).orElse("");
          handler.answer(http);
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  private RegistryAnswer ask(Duration timeout) {
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/r");
    return new RegistryClient(
            address,
            Optional.of(new Credentials("agency", "s3cret")),
            timeout,
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(),
            CLOCK)
        .find(FIN);
  }

  private RegistryAnswer ask(int status, String body) {
    handler = http -> send(http, status, body);
    return ask(Duration.ofSeconds(20));
  }

  private static void send(HttpExchange http, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    http.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (OutputStream out = http.getResponseBody()) {
      out.write(bytes);
    }
  }

  private static String soap(String body) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><s:Envelope xmlns:s=\""
        + AnswerReader.SOAP
        + "\"><s:Body>"
        + body
        + "</s:Body></s:Envelope>";
  }

  private static String response(String content) {
    return soap(
        "<getPersonalInfoByPinResponse xmlns=\""
            + AnswerReader.REGISTRY
            + "\">"
            + content
            + "</getPersonalInfoByPinResponse>");
  }

  private static String found(String person) {
    return response("<found>true</found><person>" + person + "</person>");
  }

  @Test
  void readsAPersonAndProvesWhoAsks() {
    assertThat(ask(200, found(PERSON))).isEqualTo(AYTEN);
    assertThat(question).contains("<r:pin>5ZKA7LM</r:pin>");
    assertThat(authorization).isEqualTo("Basic YWdlbmN5OnMzY3JldA==");
  }

  @Test
  void readsWhatIsOptional() {
    String more = PERSON + "<sex>F</sex><deathDate>2025-05-05</deathDate>";

    assertThat(ask(200, found(more)))
        .isInstanceOfSatisfying(
            Found.class,
            found -> {
              assertThat(found.person().sex()).contains(Sex.FEMALE);
              assertThat(found.person().deathDate()).contains(LocalDate.of(2025, 5, 5));
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "0", " false "})
  void readsThatAFinIsNobodys(String no) {
    assertThat(ask(200, response("<found>" + no + "</found>"))).isEqualTo(new NoSuchFin());
  }

  static Stream<Arguments> misbehaviours() {
    return Stream.of(
        Arguments.of("nothing", 200, ""),
        Arguments.of("garbage", 200, "\u0001\u0002 <<<>"),
        Arguments.of("JSON", 200, "{\"found\": false}"),
        Arguments.of("an HTML page", 200, "<!DOCTYPE html><html><body>Error</body></html>"),
        Arguments.of("HTML without DOCTYPE", 200, "<html><body>Error</body></html>"),
        Arguments.of("an answer with 503", 503, found(PERSON)),
        Arguments.of("500", 500, soap("")),
        Arguments.of("404", 404, response("<found>false</found>")),
        Arguments.of("401", 401, ""),
        Arguments.of("201", 201, found(PERSON)),
        Arguments.of("an empty body", 200, soap("")),
        Arguments.of("an empty answer", 200, response("")),
        Arguments.of("found without a person", 200, response("<found>true</found>")),
        Arguments.of(
            "a person not found",
            200,
            response("<found>false</found><person>" + PERSON + "</person>")),
        Arguments.of("found twice", 200, response("<found>false</found><found>false</found>")),
        Arguments.of("no boolean", 200, response("<found>no</found>")),
        Arguments.of(
            "a fault with 200",
            200,
            soap("<s:Fault><faultcode>s:Server</faultcode><faultstring>x</faultstring></s:Fault>")),
        Arguments.of("another element", 200, soap("<found xmlns=\"urn:x\">false</found>")),
        Arguments.of(
            "another namespace", 200, found(PERSON).replace(AnswerReader.REGISTRY, "urn:other")),
        Arguments.of(
            "SOAP 1.2",
            200,
            found(PERSON).replace(AnswerReader.SOAP, "http://www.w3.org/2003/05/soap-envelope")),
        Arguments.of("another FIN", 200, found(PERSON.replace("5ZKA7LM", "7HBT2QX"))),
        Arguments.of("no FIN", 200, found(PERSON.replace("<pin>5ZKA7LM</pin>", ""))),
        Arguments.of(
            "no surname",
            200,
            found(PERSON.replace("<surname>Məmmədova</surname>", "<surname> </surname>"))),
        Arguments.of("an endless name", 200, found(PERSON.replace("Aytən", "A".repeat(81)))),
        Arguments.of("a name without letters", 200, found(PERSON.replace("Aytən", "***"))),
        Arguments.of("a hidden character", 200, found(PERSON.replace("Aytən", "Ay\u202Etən"))),
        Arguments.of("no such day", 200, found(PERSON.replace("1990-02-14", "1990-02-30"))),
        Arguments.of("born tomorrow", 200, found(PERSON.replace("1990-02-14", "2026-01-02"))),
        Arguments.of("born long ago", 200, found(PERSON.replace("1990-02-14", "1790-02-14"))),
        Arguments.of("dead before birth", 200, found(PERSON + "<deathDate>1980-01-01</deathDate>")),
        Arguments.of("an unknown sex", 200, found(PERSON + "<sex>?</sex>")),
        Arguments.of(
            "a DOCTYPE",
            200,
            found(PERSON)
                .replace("?><s:", "?><!DOCTYPE s [<!ENTITY e \"Aytən\">]><s:")
                .replace(">Aytən<", ">&e;<")),
        Arguments.of(
            "an external entity",
            200,
            found(PERSON)
                .replace("?><s:", "?><!DOCTYPE s [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><s:")),
        Arguments.of("half of it", 200, found(PERSON).substring(0, 300)),
        Arguments.of(
            "too much",
            200,
            found(PERSON + "<x>" + "x".repeat(RegistryClient.LARGEST_ANSWER) + "</x>")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("misbehaviours")
  void takesNothingElseForAnAnswer(String name, int status, String body) {
    assertThat(ask(status, body))
        .isInstanceOfSatisfying(
            Unavailable.class,
            none -> assertThat(none.cause()).isNotBlank().doesNotContain("5ZKA7LM", "Məmmədova"));
  }

  @Test
  void followsNoRedirect() {
    handler =
        http -> {
          http.getResponseHeaders().set("Location", "http://127.0.0.1:1/");
          send(http, 302, "");
        };
    assertThat(ask(Duration.ofSeconds(20))).isEqualTo(new Unavailable("HTTP status 302"));
  }

  @Test
  void waitsForASilentRegistryNotLongerThanItsTime() {
    handler = http -> pause(20_000);
    long start = System.nanoTime();

    assertThat(ask(Duration.ofMillis(300)).isAnswered()).isFalse();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void waitsForABodyThatDripsNotLongerThanItsTime() {
    handler =
        http -> {
          http.sendResponseHeaders(200, 0);
          OutputStream out = http.getResponseBody();
          for (byte one : found(PERSON).getBytes(StandardCharsets.UTF_8)) {
            out.write(one);
            out.flush();
            pause(50);
          }
        };
    long start = System.nanoTime();

    assertThat(ask(Duration.ofMillis(500)).isAnswered()).isFalse();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void endsAnEndlessBodyAtItsSize() {
    handler =
        http -> {
          http.sendResponseHeaders(200, 0);
          OutputStream out = http.getResponseBody();
          byte[] some = new byte[8192];
          for (int i = 0; i < 100_000; i++) {
            out.write(some);
          }
        };

    assertThat(ask(Duration.ofSeconds(20)))
        .isEqualTo(new Unavailable("the connection failed: IOException"));
  }

  @Test
  void takesAConnectionThatBreaksForNoAnswer() {
    handler =
        http -> {
          http.sendResponseHeaders(200, 1000);
          http.getResponseBody().write("<s:".getBytes(StandardCharsets.UTF_8));
          http.close();
        };
    assertThat(ask(Duration.ofSeconds(20)).isAnswered()).isFalse();
  }

  @Test
  void takesAClosedPortForNoAnswer() {
    server.stop(0);
    assertThat(ask(Duration.ofSeconds(20)).isAnswered()).isFalse();
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
