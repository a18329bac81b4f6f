package az.pasport.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.acceptance.IdleTlsConnections.Stage;
import az.pasport.simulator.DemoPeople;
import az.pasport.simulator.LoginMethod;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Who gets in by a worker's token over TLS, and by a facility's signature; and who does not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorIT {
  private static final String BAKU = "BAKU-MC-01";
  private static final String GANJA = "GANJA-RH-02";
  private static final String LANKARAN = "LANKARAN-RH-04";
  private static final String SURNAME = "Qapıyev";
  private static final String FIN = "5DRKPA";
  private static final String BASIC =
      "Basic " + Base64.getEncoder().encodeToString((BAKU + ":demo-" + BAKU).getBytes(UTF_8));
  private static final AtomicInteger MESSAGES = new AtomicInteger();
  private static final String[] ALL = {"body", "to", "mid", "ts"};

  @SuppressWarnings("NullAway.Init")
  private DemoAuthority authority;

  @SuppressWarnings("NullAway.Init")
  private Installation pasport;

  @SuppressWarnings("NullAway.Init")
  private Visitor operator;

  @SuppressWarnings("NullAway.Init")
  private Visitor supervisor;

  @SuppressWarnings("NullAway.Init")
  private String secretOf17;

  @BeforeAll
  void install() throws IOException {
    authority = DemoAuthority.make("door", BAKU, GANJA, LANKARAN);
    Files.move(authority.certificate(GANJA), authority.folder().resolve("ganja.pem"));
    var server = new MicroServer("door", authority);
    pasport =
        Installation.start(
            "door",
            Database.h2("door"),
            server,
            Map.of(
                "PASPORT_DEMO_CERTIFICATES",
                authority.facilities().toString(),
                "PASPORT_INTAKE_BASIC",
                "false",
                "PASPORT_INTAKE_ADDRESSES",
                address()));
    operator = Visitor.loggedIn(pasport, DemoPeople.OPERATOR, LoginMethod.ASAN_IMZA);
    supervisor = Visitor.loggedIn(pasport, DemoPeople.SUPERVISOR, LoginMethod.ASAN_IMZA);
    secretOf17 = approvedSecretOf("17");
  }

  private String approvedSecretOf(String worker) {
    JsonNode secret =
        operator.ask(
            "/api/v1/facilities/" + LANKARAN + "/workers/" + worker + "/secret",
            "application/json",
            "");
    supervisor.approve(secret);
    return secret.path("secret").asText();
  }

  @AfterAll
  void stop_andFindNobodyInTheLogs() {
    // BeforeAll may have failed.
    if (pasport != null) {
      pasport.close();
      assertThat(pasport.logs())
          .isNotEmpty()
          .allSatisfy(
              (log, text) -> assertThat(text).as(log).doesNotContain(FIN, SURNAME, secretOf17));
    }
  }

  @Test
  void takesARecordFromAWorkerWhoseTokenIsRight_andARepeatUnderANewToken() {
    String id = newId();
    assertThat(send(LANKARAN, token(id))).contains("<status>ACCEPTED</status>");
    assertThat(send(LANKARAN, token(id))).contains("<status>DUPLICATE</status>");
  }

  @Test
  void refusesRecordNamingAnotherWorkerThanTheSender() {
    String text = Letter.withToken(operation(newId(), "18"), "17", secretOf17, Instant.now());
    assertThat(send(LANKARAN, text)).contains("<status>REJECTED</status>", "WORKER_IS_NOT_SENDER");
  }

  @Test
  void secondWorkerConfirmsByTokenWhatTheFirstEnteredByToken() {
    String held = recordId(send(LANKARAN, token(recovery(newId(), "17"), "17", secretOf17)));
    String secretOf18 = approvedSecretOf("18");

    assertThat(send(LANKARAN, token(confirmation(held, "17"), "17", secretOf17)))
        .contains("SAME_WORKER");
    assertThat(send(LANKARAN, token(confirmation(held, "17"), "18", secretOf18)))
        .contains("WORKER_IS_NOT_SENDER");
    assertThat(send(LANKARAN, token(confirmation(held, "18"), "18", secretOf18)))
        .contains("<status>ACCEPTED</status>");
    assertThat(send(LANKARAN, token(confirmation(held, "18"), "18", secretOf18)))
        .contains("NOT_HELD");
  }

  /** It says who the facility is, and not who of its people wrote the message. */
  @Test
  void facilitysSignatureAloneConfirmsNothing() {
    String held = recordId(send(LANKARAN, token(recovery(newId(), "17"), "17", secretOf17)));

    assertThat(
            send("", Letter.text(sealed(Letter.of(confirmation(held, "18"), address()), LANKARAN))))
        .contains("WORKER_NOT_PROVED");
  }

  @Test
  void takesASignedRecord_alsoWithoutClientCertificate() {
    assertThat(send(BAKU, Letter.text(signed(newId())))).contains("<status>ACCEPTED</status>");
    assertThat(send("", Letter.text(signed(newId())))).contains("<status>ACCEPTED</status>");
  }

  @Test
  void takesSignaturesOfARegisteredCertificate_untilItIsWithdrawn() throws IOException {
    Document first = Letter.of(operation(newId(), "17"), address());
    assertThat(send("", Letter.text(sealed(first, GANJA))))
        .contains("ACCESS_DENIED", "registered for no facility");

    String path = "/api/v1/facilities/" + GANJA + "/certificates";
    String pem = Files.readString(authority.folder().resolve("ganja.pem"));
    pem = pem.substring(pem.indexOf("-----BEGIN"));
    supervisor.approve(operator.ask(path, "application/json", Json.object("certificate", pem)));
    JsonNode certificates = operator.json(path).path("certificates");
    assertThat(certificates).hasSize(1);
    JsonNode known = certificates.get(0);
    Document second = Letter.of(operation(newId(), "17"), address());
    assertThat(send("", Letter.text(sealed(second, GANJA)))).contains("<status>ACCEPTED</status>");

    operator.post(
        path + "/" + known.path("fingerprint").asText() + "/withdrawal", "application/json", "");
    Document third = Letter.of(operation(newId(), "17"), address());
    assertThat(send("", Letter.text(sealed(third, GANJA))))
        .contains("ACCESS_DENIED", "registered for no facility");
  }

  /** More of them than the server has threads, in each stage. */
  @Test
  void idleTlsConnections_delayNoHospital_andAreClosed() {
    int port = authority.port();
    var tls = authority.tls("");
    try (var silent = IdleTlsConnections.open(tls, port, Stage.BEFORE_THE_HANDSHAKE, 220);
        var half = IdleTlsConnections.open(tls, port, Stage.IN_THE_CLIENT_HELLO, 220);
        var shaken = IdleTlsConnections.open(tls, port, Stage.AFTER_THE_HANDSHAKE, 110);
        var trickling = IdleTlsConnections.open(tls, port, Stage.AFTER_THE_HANDSHAKE, 110)) {
      long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
      long ended = 0;
      while (ended < 550 && System.nanoTime() < end) {
        trickling.sendOneByteMore();
        hospitalIsAnsweredInNormalTime();
        Http.pause(Duration.ofMillis(500));
        ended = silent.ended() + half.ended() + shaken.ended();
      }

      assertThat(List.of(silent.ended(), half.ended(), shaken.ended()))
          .containsExactly(220L, 220L, 110L);
      // Nothing ends these but a proxy; they hold no thread.
      hospitalIsAnsweredInNormalTime();
    }
  }

  private void hospitalIsAnsweredInNormalTime() {
    String message = token(newId());
    long start = System.nanoTime();
    assertThat(send(LANKARAN, message)).contains("<status>ACCEPTED</status>");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
  }

  /** A message that proves nothing, and the word by which the log calls it. */
  enum Stranger {
    NOBODY("no-security"),
    BASIC_SECRET("no-security"),
    TOKEN_WITHOUT_CERTIFICATE("no-certificate"),
    TOKEN_OF_ANOTHER_FACILITYS_WORKER("unknown-worker"),
    TOKEN_WITH_WRONG_SECRET("wrong-digest"),
    TOKEN_OF_AN_HOUR_AGO("not-fresh"),
    TOKEN_OF_TOMORROW("not-fresh"),
    REPLAYED_NONCE("seen-before"),
    EXPIRED_TIMESTAMP("not-fresh"),
    UNSIGNED_BODY("not-signed"),
    UNSIGNED_TIMESTAMP("not-signed"),
    UNSIGNED_ADDRESS("not-signed"),
    CHANGED_BODY("wrong-signature"),
    OTHER_ADDRESS("other-address"),
    REPLAYED_SIGNED_MESSAGE("seen-before");

    private final String cause;

    Stranger(String cause) {
      this.cause = cause;
    }
  }

  @ParameterizedTest
  @EnumSource
  void isNotLetIn_andWritesNothing(Stranger stranger) {
    String id = newId();
    String facility = facility(stranger);
    String text = message(stranger, id);
    if (stranger.cause.equals("seen-before")) {
      assertThat(send(facility, text)).contains("<status>ACCEPTED</status>");
    }
    String answer =
        stranger == Stranger.BASIC_SECRET
            ? send(facility, text, "Authorization", BASIC)
            : send(facility, text);

    assertThat(answer)
        .contains("ACCESS_DENIED", "<textAz>", "<textEn>")
        .doesNotContain("<status>", FIN, SURNAME, "Exception", "\tat ");
    isLogged(stranger.cause, facility);
    if (!stranger.cause.equals("seen-before")) {
      assertThat(send(LANKARAN, token(id))).contains("<status>ACCEPTED</status>");
    }
  }

  private static String facility(Stranger stranger) {
    return switch (stranger) {
      case TOKEN_WITHOUT_CERTIFICATE -> "";
      case TOKEN_WITH_WRONG_SECRET, TOKEN_OF_AN_HOUR_AGO, TOKEN_OF_TOMORROW, REPLAYED_NONCE ->
          LANKARAN;
      default -> BAKU;
    };
  }

  private String message(Stranger stranger, String id) {
    Instant now = Instant.now();
    String operation = operation(id, "17");
    Document letter = Letter.of(operation, address());
    return switch (stranger) {
      case NOBODY, BASIC_SECRET ->
          "<S:Envelope xmlns:S='"
              + Letter.SOAP
              + "'><S:Body>"
              + operation
              + "</S:Body></S:Envelope>";
      case TOKEN_WITHOUT_CERTIFICATE, TOKEN_OF_ANOTHER_FACILITYS_WORKER, REPLAYED_NONCE ->
          token(id);
      case TOKEN_WITH_WRONG_SECRET -> Letter.withToken(operation, "17", "another", now);
      case TOKEN_OF_AN_HOUR_AGO ->
          Letter.withToken(operation, "17", secretOf17, now.minus(Duration.ofHours(1)));
      case TOKEN_OF_TOMORROW ->
          Letter.withToken(operation, "17", secretOf17, now.plus(Duration.ofDays(1)));
      case EXPIRED_TIMESTAMP ->
          Letter.text(
              Letter.signed(letter, authority.key(BAKU), now.minus(Duration.ofMinutes(10)), ALL));
      case UNSIGNED_BODY ->
          Letter.text(Letter.signed(letter, authority.key(BAKU), now, "to", "mid", "ts"));
      case UNSIGNED_TIMESTAMP ->
          Letter.text(Letter.signed(letter, authority.key(BAKU), now, "body", "to", "mid"));
      case UNSIGNED_ADDRESS ->
          Letter.text(Letter.signed(letter, authority.key(BAKU), now, "body", "mid", "ts"));
      case CHANGED_BODY -> Letter.text(sealed(letter, BAKU)).replace("Qapı", "Kilid");
      case OTHER_ADDRESS ->
          Letter.text(sealed(Letter.of(operation, "https://other.example/ws/records"), BAKU));
      case REPLAYED_SIGNED_MESSAGE -> Letter.text(sealed(letter, BAKU));
    };
  }

  /** Where a signed part is put, so that another is read in its place. */
  enum Placement {
    BODY_IN_THE_HEADER(letter -> swap(letter, "Body", Letter.SOAP, header(letter), "other")),
    BODY_IN_THE_HEADER_UNDER_THE_SAME_ID(
        letter -> swap(letter, "Body", Letter.SOAP, header(letter), "body")),
    BODY_IN_THE_SECURITY_HEADER(
        letter -> swap(letter, "Body", Letter.SOAP, security(letter), "other")),
    BODY_IN_A_WRAPPER_OF_THE_HEADER(
        letter -> swap(letter, "Body", Letter.SOAP, wrapper(header(letter)), "other")),
    BODY_IN_THE_SIGNATURE(letter -> swap(letter, "Body", Letter.SOAP, object(letter), "other")),
    BODY_IN_THE_NEW_BODY(
        letter -> {
          Element body = Letter.first(letter, Letter.SOAP, "Body");
          Element fresh = copy(body, "other");
          body.getParentNode().replaceChild(fresh, body);
          fresh.appendChild(body);
        }),
    BODY_BEHIND_THE_NEW_BODY(
        letter -> {
          Element body = Letter.first(letter, Letter.SOAP, "Body");
          body.getParentNode().insertBefore(copy(body, "other"), body);
        }),
    BODY_BEFORE_THE_NEW_BODY(
        letter -> {
          Element body = Letter.first(letter, Letter.SOAP, "Body");
          body.getParentNode().appendChild(copy(body, "other"));
        }),
    ADDRESS_IN_A_WRAPPER(
        letter -> swap(letter, "To", Letter.WSA, wrapper(header(letter)), "other")),
    MESSAGE_ID_IN_A_WRAPPER(
        letter -> swap(letter, "MessageID", Letter.WSA, wrapper(header(letter)), "other")),
    TIMESTAMP_IN_A_WRAPPER(
        letter -> swap(letter, "Timestamp", Letter.WSU, wrapper(header(letter)), "other")),
    TIMESTAMP_IN_THE_HEADER(
        letter -> swap(letter, "Timestamp", Letter.WSU, header(letter), "other"));

    private final Consumer<Document> rearrangement;

    Placement(Consumer<Document> rearrangement) {
      this.rearrangement = rearrangement;
    }

    /** The signed part goes to the place; a copy with a changed text is read instead of it. */
    private static void swap(
        Document letter, String local, String namespace, Element place, String id) {
      Element part = Letter.first(letter, namespace, local);
      part.getParentNode().replaceChild(copy(part, id), part);
      place.appendChild(part);
    }

    private static Element copy(Element part, String id) {
      Element copy = (Element) part.cloneNode(true);
      copy.setAttributeNS(Letter.WSU, "wsu:Id", id);
      var names = copy.getElementsByTagNameNS("*", "familyName");
      if (names.getLength() > 0) {
        names.item(0).setTextContent("Yadov");
      }
      return copy;
    }

    private static Element header(Document letter) {
      return Letter.first(letter, Letter.SOAP, "Header");
    }

    private static Element security(Document letter) {
      return Letter.first(letter, Letter.WSSE, "Security");
    }

    private static Element wrapper(Element parent) {
      return Letter.add(parent, "urn:wrapper", "w:Wrapper");
    }

    private static Element object(Document letter) {
      String ds = "http://www.w3.org/2000/09/xmldsig#";
      return Letter.add(Letter.first(letter, ds, "Signature"), ds, "ds:Object");
    }
  }

  @ParameterizedTest
  @EnumSource
  void refusesRearrangedMessage_andWritesNothing(Placement placement) {
    String id = newId();
    Document letter = signed(id);
    placement.rearrangement.accept(letter);
    long before = refusals();

    assertThat(send(BAKU, Letter.text(letter)))
        .contains("<textAz>", "<textEn>")
        .doesNotContain("<status>", FIN, SURNAME, "Yadov", "Exception");
    awaitRefusals(before + 1);
    assertThat(send(BAKU, Letter.text(signed(id)))).contains("<status>ACCEPTED</status>");
  }

  @Test
  void knowsAWorkerOfAHospitalsPythonByTokenAndCertificate() {
    SoapClient.Program zeep = SoapClient.ZEEP.make(pasport.at("/ws/records?wsdl"));
    JsonNode answer =
        zeep.tell(
            "https://localhost:" + authority.port() + "/ws/records?wsdl",
            LANKARAN,
            "-",
            "recovery",
            "--fin",
            FIN + "3",
            "--user",
            "17",
            "--password",
            secretOf17,
            "--cert",
            authority.certificate(LANKARAN).toString(),
            "--key",
            authority.privateKey(LANKARAN).toString(),
            "--ca",
            authority.authority().toString());
    assertThat(answer.path("status").asText()).as("%s", answer).isEqualTo("ACCEPTED");
  }

  private String address() {
    return "https://localhost:" + authority.port() + "/ws/records";
  }

  private static String newId() {
    return "door-" + MESSAGES.incrementAndGet();
  }

  private String token(String id) {
    return Letter.withToken(operation(id, "17"), "17", secretOf17, Instant.now());
  }

  private static String token(String operation, String worker, String secret) {
    return Letter.withToken(operation, worker, secret, Instant.now());
  }

  /** A case closed long ago, so that the record is held. */
  private static String recovery(String id, String worker) {
    int number = Integer.parseInt(id.substring(id.indexOf('-') + 1));
    return """
    <submitRecovery xmlns="urn:az:pasport:records:v1"><messageId>%s</messageId>\
    <person><fin>%s2</fin><familyName>%s</familyName><givenName>Əjdər</givenName>\
    <birthDate>1974-08-30</birthDate></person>\
    <worker><id>%s</id><name>Leyla Həsənova</name></worker>\
    <recovery><firstPositive>%s</firstPositive><closedOn>2021-12-30</closedOn>\
    <doctor>Nigar Məmmədova</doctor></recovery></submitRecovery>\
    """
        .formatted(id, FIN, SURNAME, worker, LocalDate.of(2021, 1, 1).plusDays(number));
  }

  private static String confirmation(String record, String worker) {
    return """
    <confirmRecord xmlns="urn:az:pasport:records:v1"><messageId>%s</messageId>\
    <replaces><recordId>%s</recordId><version>1</version></replaces>\
    <worker><id>%s</id><name>Orxan Quliyev</name></worker></confirmRecord>\
    """
        .formatted(newId(), record, worker);
  }

  private static String recordId(String answer) {
    String start = "<recordId>";
    assertThat(answer).contains("<heldUntilConfirmed>true</heldUntilConfirmed>", start);
    return answer.substring(answer.indexOf(start) + start.length(), answer.indexOf("</recordId>"));
  }

  private Document signed(String id) {
    return sealed(Letter.of(operation(id, "17"), address()), BAKU);
  }

  private Document sealed(Document letter, String facility) {
    return Letter.signed(letter, authority.key(facility), Instant.now(), ALL);
  }

  /** A test of its own for each message: the same event of a person is recorded once. */
  private static String operation(String id, String worker) {
    int number = Integer.parseInt(id.substring(id.indexOf('-') + 1));
    return """
    <submitTest xmlns="urn:az:pasport:records:v1"><messageId>%s</messageId>\
    <person><fin>%s1</fin><familyName>%s</familyName><givenName>Əjdər</givenName>\
    <patronymic>Ümid oğlu</patronymic><birthDate>1974-08-30</birthDate></person>\
    <worker><id>%s</id><name>Leyla Həsənova</name></worker>\
    <test><type>NAAT</type><device>RT-PCR</device>\
    <sampledAt>2022-01-10T%02d:%02d:00+04:00</sampledAt>\
    <announcedAt>2022-01-11T18:05:00+04:00</announcedAt><result>DETECTED</result></test>\
    </submitTest>\
    """
        .formatted(id, FIN, SURNAME, worker, number / 60, number % 60);
  }

  /** Sends a message over TLS with a facility's certificate, or without one if blank. */
  private String send(String facility, String message, String... headers) {
    try {
      HttpClient client =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .sslContext(authority.tls(facility))
              .build();
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(address()))
              .timeout(Duration.ofSeconds(30))
              .header("Content-Type", "text/xml; charset=utf-8")
              .header("SOAPAction", "\"\"")
              .POST(HttpRequest.BodyPublishers.ofString(message));
      if (headers.length > 0) {
        request.headers(headers);
      }
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void isLogged(String cause, String facility) {
    String line = cause + ", from " + (facility.isEmpty() ? "nobody" : "facility:" + facility);
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (System.nanoTime() < end && lines().noneMatch(text -> text.contains(line))) {
      Http.pause(Duration.ofMillis(100));
    }
    assertThat(lines()).anyMatch(text -> text.contains(line));
  }

  private java.util.stream.Stream<String> lines() {
    return pasport.logs().values().stream()
        .flatMap(String::lines)
        .filter(line -> line.contains("message refused"));
  }

  /** Refusals of which the log says that the message came with this facility's certificate. */
  private long refusals() {
    return lines().filter(line -> line.contains("from facility:" + BAKU)).count();
  }

  private void awaitRefusals(long count) {
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (refusals() < count && System.nanoTime() < end) {
      Http.pause(Duration.ofMillis(100));
    }
    assertThat(refusals()).isEqualTo(count);
  }
}
