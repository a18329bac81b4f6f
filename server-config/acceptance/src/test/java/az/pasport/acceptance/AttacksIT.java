package az.pasport.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a facility's stolen secret, or its broken software, can do to the intake: nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttacksIT {
  private static final String AUTHORIZATION = basic("BAKU-MC-01:demo-BAKU-MC-01");
  // One character more makes a FIN.
  private static final String FIN = "5ATTAC";
  private static final String SURNAME = "Hücumov";
  private static final String SECRET = "NOT-FOR-HOSPITALS";
  private static final int MANY = 100_000;
  private static final Duration ENOUGH = Duration.ofSeconds(10);

  /** A silent sender costs Payara's read timeout three times over. */
  private static final Duration PATIENCE_WITH_SLOW = Duration.ofSeconds(50);

  /** A thread for each sender: in the common pool they would wait for each other. */
  private static final ExecutorService THREADS = Executors.newCachedThreadPool();

  /** The attacks that take half a minute are sent while the others are tried. */
  private final Map<Attack, CompletableFuture<Attempt>> slow = new EnumMap<>(Attack.class);

  @SuppressWarnings("NullAway.Init")
  private Installation pasport;

  @SuppressWarnings("NullAway.Init")
  private ServerSocket outside;

  @SuppressWarnings("NullAway.Init")
  private Path file;

  @BeforeAll
  void install() throws IOException {
    outside = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    file = Files.writeString(Target.emptyFolder("attacks").resolve("secret"), SECRET);
    pasport = SharedInstallation.running();
    Stream.of(Attack.values())
        .filter(Attack::isSlow)
        .forEach(
            attack ->
                slow.put(attack, CompletableFuture.supplyAsync(() -> attempt(attack), THREADS)));
  }

  @AfterAll
  void findNobodyInTheLogs() throws IOException {
    THREADS.shutdownNow();
    if (outside != null) {
      outside.close();
    }
    // BeforeAll may have failed.
    if (pasport != null) {
      SharedInstallation.logsContainNone(FIN, SURNAME, "Əjdər", SECRET, "OutOfMemoryError");
    }
  }

  /** Each would cost the server a hash, and the stranger nothing. */
  @Test
  void guessesOfSecretsAreLimitedByAddress_andLockOutNoFacility() {
    assertThat(empty(AUTHORIZATION).send(pasport.address()).status()).isNotIn(401, 429);
    String attacker = "127.0.0.7";
    RawRequest guess = empty(basic("BAKU-MC-01:guessed"));
    RawRequest.Reply reply = guess.sendFrom(attacker, pasport.address());
    // A minute of the clock may begin between two of them.
    for (int i = 0; i < 3 * SharedInstallation.WRONG_SECRETS && reply.status() == 401; i++) {
      reply = guess.sendFrom(attacker, pasport.address());
    }

    assertThat(reply.status()).isEqualTo(429);
    assertThat(Integer.parseInt(reply.header("Retry-After"))).isBetween(1, 60);
    assertThat(reply.body()).contains("Bu ünvandan", "from this address");
    assertThat(empty(basic("NOBODY-99:guessed")).sendFrom(attacker, pasport.address()).status())
        .isEqualTo(429);
    // The facility goes on, even behind the same address, and others at another one.
    assertThat(empty(AUTHORIZATION).sendFrom(attacker, pasport.address()).status())
        .isNotIn(401, 429);
    assertThat(guess.send(pasport.address()).status()).isEqualTo(401);
  }

  /** What is no message is refused, but only after the facility was let in. */
  private static RawRequest empty(String authorization) {
    return new RawRequest(
        "POST",
        "/ws/records",
        List.of("Content-Type: text/xml", "Authorization: " + authorization),
        new byte[0]);
  }

  private static String basic(String credentials) {
    return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8));
  }

  /** An attack, and the word by which the log calls it. */
  enum Attack {
    EXTERNAL_ENTITY_OF_A_FILE("doctype"),
    EXTERNAL_ENTITY_OF_THE_NETWORK("doctype"),
    PARAMETER_ENTITY_OF_THE_NETWORK("doctype"),
    DTD_OF_THE_NETWORK("doctype"),
    BILLION_LAUGHS("doctype"),
    QUADRATIC_BLOW_UP("doctype"),
    MANY_ATTRIBUTES("not-xml"),
    MANY_LEVELS("depth"),
    HUNDRED_MEGABYTES("size"),
    HUNDRED_MEGABYTES_IN_CHUNKS("size"),
    A_BYTE_NOW_AND_THEN("slow-body"),
    HALF_A_BODY_AND_SILENCE("broken-off");

    private final String cause;

    Attack(String cause) {
      this.cause = cause;
    }

    boolean isSlow() {
      return this == A_BYTE_NOW_AND_THEN || this == HALF_A_BODY_AND_SILENCE;
    }

    boolean isLarge() {
      return this == HUNDRED_MEGABYTES || this == HUNDRED_MEGABYTES_IN_CHUNKS;
    }

    String id() {
      return "attack-" + ordinal();
    }

    String fin() {
      return FIN + Integer.toHexString(ordinal()).toUpperCase(java.util.Locale.ROOT);
    }
  }

  @ParameterizedTest
  @EnumSource
  void isRefusedForAReadableReason_writesNothing_andHindersNobody(Attack attack)
      throws IOException {
    Attempt attempt = attack.isSlow() ? slow.get(attack).join() : attempt(attack);

    assertThat(attempt.took()).isLessThan(attack.isSlow() ? PATIENCE_WITH_SLOW : ENOUGH);
    isReadable(attack, attempt.answer());
    awaitRefusals(attack, attempt.refusalsBefore() + 1);
    isTaken(attack.id(), attack.fin());
    assertThat(Http.isWell(pasport.at("/health/ready"))).isTrue();
    outside.setSoTimeout(200);
    assertThatThrownBy(outside::accept).isInstanceOf(SocketTimeoutException.class);
  }

  /** What an attack was answered, and how many of its kind the log had before it. */
  private record Attempt(long refusalsBefore, String answer, Duration took) {}

  private Attempt attempt(Attack attack) {
    long refusalsBefore = refusals(attack);
    long start = System.nanoTime();
    String answer = attack(attack);
    return new Attempt(refusalsBefore, answer, Duration.ofNanos(System.nanoTime() - start));
  }

  private static void isReadable(Attack attack, String answer) {
    if (attack.isLarge() && answer.isEmpty()) {
      // The connection ended under the sender's hands, which is a refusal, too.
      return;
    }
    assertThat(answer)
        .startsWith("HTTP/1.1 500")
        .contains("<textAz>", "<textEn>")
        .contains("<retry>" + attack.isSlow() + "</retry>")
        .doesNotContain(FIN, SURNAME, SECRET, "Exception", "\tat ");
    if (attack.isLarge()) {
      assertThat(answer).containsIgnoringCase("Connection: close");
    }
  }

  /** A good message under the attack's number: had the attack been written, this is a conflict. */
  private void isTaken(String id, String fin) {
    long start = System.nanoTime();
    Http.Answer answer =
        new Http()
            .post(
                pasport.at("/ws/records"),
                "text/xml; charset=utf-8",
                envelope("", "", id, fin, "", "GOOD"),
                "Authorization",
                AUTHORIZATION);
    assertThat(answer.text()).contains("<status>ACCEPTED</status>");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(ENOUGH);
  }

  private String attack(Attack attack) {
    String whole = message(attack, "", "", "");
    try (Wire wire = new Wire(pasport.address(), PATIENCE_WITH_SLOW)) {
      return switch (attack) {
        case EXTERNAL_ENTITY_OF_A_FILE -> wire.sendWhole(leaking(attack, file.toUri()));
        case EXTERNAL_ENTITY_OF_THE_NETWORK -> wire.sendWhole(leaking(attack, outsideAddress()));
        case PARAMETER_ENTITY_OF_THE_NETWORK ->
            wire.sendWhole(
                message(
                    attack,
                    "<!DOCTYPE x [<!ENTITY % e SYSTEM '" + outsideAddress() + "'>%e;]>",
                    "",
                    ""));
        case DTD_OF_THE_NETWORK ->
            wire.sendWhole(
                message(attack, "<!DOCTYPE x SYSTEM '" + outsideAddress() + "'>", "", ""));
        case BILLION_LAUGHS -> wire.sendWhole(message(attack, laughs(), "", "&l30;"));
        case QUADRATIC_BLOW_UP ->
            wire.sendWhole(
                message(
                    attack,
                    "<!DOCTYPE x [<!ENTITY l '" + "a".repeat(MANY) + "'>]>",
                    "",
                    "&l;".repeat(MANY)));
        case MANY_ATTRIBUTES ->
            wire.sendWhole(
                message(
                    attack,
                    "",
                    IntStream.range(0, MANY)
                        .mapToObj(i -> " a" + i + "=''")
                        .collect(Collectors.joining("", "<h", "/>")),
                    ""));
        case MANY_LEVELS ->
            wire.sendWhole(message(attack, "", "<h>".repeat(MANY) + "</h>".repeat(MANY), ""));
        case A_BYTE_NOW_AND_THEN -> wire.sendSlowly(whole);
        case HALF_A_BODY_AND_SILENCE -> wire.sendHalf(whole);
        case HUNDRED_MEGABYTES -> wire.sendLarge(whole, 100, false);
        case HUNDRED_MEGABYTES_IN_CHUNKS -> wire.sendLarge(whole, 100, true);
      };
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private String leaking(Attack attack, URI what) {
    return message(attack, "<!DOCTYPE x [<!ENTITY leak SYSTEM '" + what + "'>]>", "", "&leak;");
  }

  private URI outsideAddress() {
    return URI.create("http://127.0.0.1:" + outside.getLocalPort() + "/leak");
  }

  private static String laughs() {
    StringBuilder entities = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 'ha'>");
    for (int i = 1; i <= 30; i++) {
      entities.append("<!ENTITY l%d '&l%d;&l%d;'>".formatted(i, i - 1, i - 1));
    }
    return entities.append("]>").toString();
  }

  private static String message(Attack attack, String doctype, String header, String value) {
    return envelope(doctype, header, attack.id(), attack.fin(), value, "BAD");
  }

  private static String envelope(
      String doctype, String header, String id, String fin, String patronymic, String lot) {
    return doctype
        + """
        <S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Header>\
        """
        + header
        + """
        </S:Header><S:Body><submitVaccination xmlns="urn:az:pasport:records:v1">\
        <messageId>%s</messageId><person><fin>%s</fin><familyName>%s</familyName>\
        <givenName>Əjdər</givenName><patronymic>%s oğlu</patronymic>\
        <birthDate>1974-08-30</birthDate></person>\
        <worker><id>17</id><name>Leyla Həsənova</name></worker>\
        <dose><product>CoronaVac</product><lot>%s</lot><doseNumber>1</doseNumber>\
        <seriesSize>2</seriesSize><date>2021-06-14</date>\
        <vaccinator>Samir Quliyev</vaccinator></dose></submitVaccination></S:Body></S:Envelope>\
        """
            .formatted(id, fin, SURNAME, patronymic.isEmpty() ? "Ümid" : patronymic, lot);
  }

  /** Lines of the log that name the facility and this cause. */
  private long refusals(Attack attack) {
    return pasport.logs().values().stream()
        .flatMap(String::lines)
        .filter(line -> line.contains("message refused"))
        .filter(line -> line.contains(", " + attack.cause + ", from facility:BAKU-MC-01"))
        .count();
  }

  private void awaitRefusals(Attack attack, long lines) {
    long end = System.nanoTime() + ENOUGH.toNanos();
    while (refusals(attack) < lines && System.nanoTime() < end) {
      Http.pause(Duration.ofMillis(100));
    }
    assertThat(refusals(attack)).isEqualTo(lines);
  }

  /** A connection on which anything can be sent. */
  private static final class Wire implements AutoCloseable {
    private static final byte[] MEGABYTE = "a".repeat(1_000_000).getBytes(UTF_8);

    private final Socket socket;
    private final OutputStream out;

    Wire(URI server, Duration patience) throws IOException {
      socket = new Socket(server.getHost(), server.getPort());
      socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
      out = socket.getOutputStream();
    }

    String sendWhole(String body) throws IOException {
      byte[] bytes = body.getBytes(UTF_8);
      head("Content-Length: " + bytes.length);
      out.write(bytes);
      return answer();
    }

    /** A byte each 200 milliseconds, for as long as the server takes them. */
    String sendSlowly(String body) throws IOException {
      byte[] bytes = body.getBytes(UTF_8);
      head("Content-Length: " + bytes.length);
      CompletableFuture<Void> sending =
          CompletableFuture.runAsync(
              () -> {
                try {
                  for (byte one : bytes) {
                    out.write(one);
                    out.flush();
                    Http.pause(Duration.ofMillis(200));
                  }
                } catch (IOException e) {
                  // The server hangs up: what else should it do?
                }
              },
              THREADS);
      String answer = answer();
      close();
      sending.join();
      return answer;
    }

    String sendHalf(String body) throws IOException {
      byte[] bytes = body.getBytes(UTF_8);
      head("Content-Length: " + bytes.length);
      out.write(bytes, 0, bytes.length / 2);
      out.flush();
      return answer();
    }

    /** The message with so many megabytes behind its start. */
    String sendLarge(String body, int megabytes, boolean chunked) throws IOException {
      byte[] start = body.substring(0, body.indexOf("Ümid")).getBytes(UTF_8);
      head(
          chunked
              ? "Transfer-Encoding: chunked"
              : "Content-Length: " + (start.length + (long) megabytes * MEGABYTE.length));
      CompletableFuture<Void> sending =
          CompletableFuture.runAsync(
              () -> {
                try {
                  part(start, chunked);
                  for (int i = 0; i < megabytes; i++) {
                    part(MEGABYTE, chunked);
                  }
                  out.write((chunked ? "0\r\n\r\n" : "").getBytes(UTF_8));
                } catch (IOException e) {
                  // The server hangs up: what else should it do?
                }
              },
              THREADS);
      String answer = answer();
      close();
      sending.join();
      return answer;
    }

    private void part(byte[] bytes, boolean chunked) throws IOException {
      if (chunked) {
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(UTF_8));
      }
      out.write(bytes);
      if (chunked) {
        out.write("\r\n".getBytes(UTF_8));
      }
    }

    private void head(String length) throws IOException {
      String head =
          Stream.of(
                  "POST /ws/records HTTP/1.1",
                  "Host: " + socket.getInetAddress().getHostAddress() + ":" + socket.getPort(),
                  "Authorization: " + AUTHORIZATION,
                  "Content-Type: text/xml; charset=utf-8",
                  "Connection: close",
                  length,
                  "")
              .collect(Collectors.joining("\r\n", "", "\r\n"));
      out.write(head.getBytes(UTF_8));
      out.flush();
    }

    /** All that comes until the server closes or resets. */
    private String answer() {
      var bytes = new java.io.ByteArrayOutputStream();
      try {
        var in = socket.getInputStream();
        var chunk = new byte[8192];
        for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
          bytes.write(chunk, 0, count);
        }
      } catch (SocketTimeoutException e) {
        throw new AssertionError("no answer, and the connection is open", e);
      } catch (IOException e) {
        // Reset: what came before counts.
      }
      return bytes.toString(UTF_8);
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
