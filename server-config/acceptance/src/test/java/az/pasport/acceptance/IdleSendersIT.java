package az.pasport.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Connections that announce large messages and then send nothing, or a byte now and then. However
 * many there are, the messages of other hospitals are answered as always.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdleSendersIT {
  private static final int ANNOUNCED = 4 * 1024 * 1024;
  private static final String ATTACKER = "GANJA-RH-02";
  private static final String HOSPITAL = "SHAKI-RH-03";
  private static final String FIN = "5BEKAR";
  private static final String SURNAME = "Avarayev";

  /**
   * An answer takes some milliseconds; the rest is for a machine that does other work, too. A
   * message that waits for room waits for five seconds.
   */
  private static final Duration NORMAL = Duration.ofSeconds(4);

  private static final Duration UNTIL_SILENCE_ENDS = Duration.ofSeconds(40);
  private static final AtomicInteger MESSAGES = new AtomicInteger();

  @SuppressWarnings("NullAway.Init")
  private Installation pasport;

  @BeforeAll
  void install() {
    pasport = SharedInstallation.running();
    send(HOSPITAL, " ".repeat(ANNOUNCED - 10_000));
  }

  @AfterAll
  void findNobodyInTheLogs() {
    SharedInstallation.logsContainNone(FIN, SURNAME, "OutOfMemoryError");
  }

  /** Who holds the connections, and what the server makes of one that it does not read. */
  enum Senders {
    STRANGERS("", "UNAVAILABLE"),
    STRANGERS_WITH_A_WRONG_SECRET(basic("BAKU-MC-01", "guessed"), "401"),
    ONE_FACILITY(basic(ATTACKER, "demo-" + ATTACKER), "UNAVAILABLE");

    private final String authorization;
    private final String refused;

    Senders(String authorization, String refused) {
      this.authorization = authorization;
      this.refused = refused;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "STRANGERS, 16",
    "STRANGERS, 200",
    "STRANGERS_WITH_A_WRONG_SECRET, 200",
    "ONE_FACILITY, 16",
    "ONE_FACILITY, 200"
  })
  void idleConnectionsThatAnnounceFourMegabytes_delayNoOtherHospital(Senders senders, int count)
      throws IOException {
    try (var idle = new Connections(senders, count)) {
      idle.send(" ".repeat(100));
      anotherHospitalIsAnsweredInNormalTime();
      // More than are read at a time were told so at once, and hold nothing any longer.
      assertThat(idle.answered(senders.refused)).isGreaterThanOrEqualTo(count - 8);
    }
    awaitTaken(ATTACKER);
  }

  @Test
  void connectionsThatTrickle_delayNoOtherHospital() throws IOException {
    try (var strangers = new Connections(Senders.STRANGERS, 50);
        var facility = new Connections(Senders.ONE_FACILITY, 50)) {
      for (int i = 0; i < 3; i++) {
        strangers.send(" ");
        facility.send(" ");
        anotherHospitalIsAnsweredInNormalTime();
      }
    }
    awaitTaken(ATTACKER);
  }

  /** What a facility has sent counts against that facility, up to its own limit. */
  @Test
  void halfSentMessagesOfOneFacility_delayNoOtherHospital() throws IOException {
    try (var facility = new Connections(Senders.ONE_FACILITY, 16)) {
      facility.send(" ".repeat(ANNOUNCED / 2));
      anotherHospitalIsAnsweredInNormalTime();
    }
    awaitTaken(ATTACKER);
  }

  private void anotherHospitalIsAnsweredInNormalTime() {
    assertThat(answer(HOSPITAL, "")).contains("<status>ACCEPTED</status>");
    assertThat(answer(HOSPITAL, " ".repeat(ANNOUNCED - 10_000)))
        .contains("<status>ACCEPTED</status>");
    assertThat(Http.isWell(pasport.at("/health/ready"))).isTrue();
  }

  private String answer(String facility, String blanks) {
    long start = System.nanoTime();
    String answer = send(facility, blanks);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(NORMAL);
    return answer;
  }

  /** All that its messages held is given back once their connections are gone. */
  private void awaitTaken(String facility) {
    long end = System.nanoTime() + UNTIL_SILENCE_ENDS.toNanos();
    String answer = send(facility, "");
    while (!answer.contains("<status>ACCEPTED</status>") && System.nanoTime() < end) {
      Http.pause(Duration.ofMillis(200));
      answer = send(facility, "");
    }
    assertThat(answer).contains("<status>ACCEPTED</status>");
  }

  private String send(String facility, String blanks) {
    int number = MESSAGES.incrementAndGet();
    String message =
        """
        <S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Header>%s</S:Header>\
        <S:Body><submitTest xmlns="urn:az:pasport:records:v1"><messageId>idle-%d</messageId>\
        <person><fin>%s1</fin><familyName>%s</familyName><givenName>Bikar</givenName>\
        <patronymic>Ümid oğlu</patronymic><birthDate>1974-08-30</birthDate></person>\
        <worker><id>17</id><name>Leyla Həsənova</name></worker>\
        <test><type>NAAT</type><device>RT-PCR</device>\
        <sampledAt>2022-01-10T%02d:%02d:00+04:00</sampledAt>\
        <announcedAt>2022-01-11T18:05:00+04:00</announcedAt><result>DETECTED</result></test>\
        </submitTest></S:Body></S:Envelope>"""
            .formatted(blanks, number, FIN, SURNAME, number / 60, number % 60);
    return new Http()
        .post(
            pasport.at("/ws/records"),
            "text/xml; charset=utf-8",
            message,
            "Authorization",
            basic(facility, "demo-" + facility))
        .text();
  }

  private static String basic(String user, String password) {
    return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
  }

  /** Open connections, each with the head of a message of {@link #ANNOUNCED} bytes sent. */
  private final class Connections implements AutoCloseable {
    private final List<Socket> sockets = new ArrayList<>();

    Connections(Senders senders, int count) throws IOException {
      String head =
          String.join(
              "\r\n",
              "POST /ws/records HTTP/1.1",
              "Host: " + pasport.address().getAuthority(),
              senders.authorization.isEmpty()
                  ? "Accept: text/xml"
                  : "Authorization: " + senders.authorization,
              "Content-Type: text/xml; charset=utf-8",
              "Content-Length: " + ANNOUNCED,
              "",
              "");
      for (int i = 0; i < count; i++) {
        var socket = new Socket(pasport.address().getHost(), pasport.address().getPort());
        sockets.add(socket);
        socket.getOutputStream().write(head.getBytes(UTF_8));
      }
    }

    /** Sends this on each that the server still reads, or lets lie. */
    void send(String text) {
      for (Socket socket : sockets) {
        Thread sender =
            new Thread(
                () -> {
                  try {
                    socket.getOutputStream().write(text.getBytes(UTF_8));
                  } catch (IOException e) {
                    // Refused, and closed by the server.
                  }
                });
        sender.setDaemon(true);
        sender.start();
      }
    }

    /** How many were answered by something that contains this, or closed. */
    long answered(String part) throws IOException {
      long answered = 0;
      for (Socket socket : sockets) {
        if (isAnswered(socket, part)) {
          answered++;
        }
      }
      return answered;
    }

    private boolean isAnswered(Socket socket, String part) throws IOException {
      socket.setSoTimeout(500);
      var chunk = new byte[8192];
      try {
        int count = socket.getInputStream().read(chunk);
        return count < 0 || new String(chunk, 0, count, UTF_8).contains(part);
      } catch (SocketTimeoutException e) {
        return false;
      } catch (SocketException e) {
        return true;
      }
    }

    @Override
    public void close() throws IOException {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }
}
