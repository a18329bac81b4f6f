package az.pasport.ws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.pasport.ws.v1.FaultCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BodyReaderTest {
  private static final int LIMIT = 100_000;

  private long nanos;
  private final BodyReader reader = new BodyReader(LIMIT, Duration.ofSeconds(3), () -> nanos);
  private final InFlightBudget bytes =
      new InFlightBudget(new InFlightLimits(LIMIT, LIMIT, 1, 1), Duration.ZERO);

  @Test
  void readsWhatIsAsLargeAsTheLimit() throws Exception {
    byte[] body = new byte[LIMIT];
    body[LIMIT - 1] = 7;
    try (InFlightBudget.Reservation share = bytes.begin("sender")) {
      assertThat(reader.read(new ByteArrayInputStream(body), -1, share)).isEqualTo(body);
      assertThat(bytes.bytes()).isEqualTo(LIMIT);
      // It has arrived: the next one may begin.
      bytes.begin("sender").close();
    }
    assertThat(bytes.bytes()).isZero();
  }

  @Test
  void countsNothingForWhatIsAnnouncedAndDoesNotCome() throws Exception {
    try (InFlightBudget.Reservation share = bytes.begin("sender")) {
      assertThat(reader.read(new ByteArrayInputStream(new byte[10]), LIMIT, share)).hasSize(10);
      assertThat(bytes.bytes()).isEqualTo(10);
    }
  }

  @Test
  void refusesAtOnceWhatAnnouncesMoreThanTheLimit() throws Exception {
    try (InFlightBudget.Reservation share = bytes.begin("sender")) {
      assertThat(refusal(new ByteArrayInputStream(new byte[0]), LIMIT + 1L, reader).code())
          .isEqualTo(FaultCode.TOO_LARGE);
      assertThat(share).isNotNull();
    }
  }

  @Test
  void refusesABodyForWhichThereIsNoRoom() {
    var crowded = new InFlightBudget(new InFlightLimits(1000, 1000, 1, 1), Duration.ZERO);
    assertThat(refusal(new ByteArrayInputStream(new byte[1001]), -1, reader, crowded).cause())
        .isEqualTo("sender-busy");
    assertThat(crowded.bytes()).isZero();
  }

  @Test
  void refusesABodyThatTricklesLongBeforeItsTimeIsUp() {
    var patient = new BodyReader(LIMIT, Duration.ofSeconds(30), () -> nanos);
    Refusal refusal = refusal(new Endless(100, Duration.ofSeconds(1)), -1, patient);
    assertThat(refusal.cause()).isEqualTo("slow-rate");
    assertThat(refusal.retry()).isTrue();
    assertThat(refusal.en()).contains("1024 bytes");
    assertThat(refusal.az()).contains("1024 bayt");
    assertThat(Duration.ofNanos(nanos)).isEqualTo(Duration.ofSeconds(6));
  }

  @Test
  void waitsForABodyOfASlowLine() {
    var patient = new BodyReader(LIMIT, Duration.ofSeconds(30), () -> nanos);
    assertThat(refusal(new Endless(1100, Duration.ofSeconds(1)), -1, patient).cause())
        .isEqualTo("slow-body");
  }

  @Test
  void refusesOneByteMore() {
    assertThat(refusal(new ByteArrayInputStream(new byte[LIMIT + 1])).code())
        .isEqualTo(FaultCode.TOO_LARGE);
  }

  @Test
  void neverReadsAnEndlessBodyToItsEnd() {
    assertThat(refusal(new Endless(LIMIT, Duration.ZERO)).code()).isEqualTo(FaultCode.TOO_LARGE);
  }

  @Test
  void refusesABodyThatComesByteByByteAfterTheTimeIsUp() {
    Refusal refusal = refusal(new Endless(1, Duration.ofSeconds(1)));
    assertThat(refusal.cause()).isEqualTo("slow-body");
    assertThat(refusal.retry()).isTrue();
    assertThat(refusal.en()).contains("3 seconds");
    assertThat(refusal.az()).contains("3 saniyə");
    assertThat(Duration.ofNanos(nanos)).isEqualTo(Duration.ofSeconds(4));
  }

  @Test
  void refusesABodyThatBreaksOff() {
    Refusal refusal =
        refusal(
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("timed out");
              }
            });
    assertThat(refusal.cause()).isEqualTo("broken-off");
    assertThat(refusal.retry()).isTrue();
  }

  @Test
  void demandsThatThereBeTime() {
    assertThatThrownBy(() -> new BodyReader(LIMIT, Duration.ZERO, () -> 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** A body without an end. */
  private final class Endless extends InputStream {
    private final int atATime;
    private final Duration pause;

    Endless(int atATime, Duration pause) {
      this.atATime = atATime;
      this.pause = pause;
    }

    @Override
    public int read() {
      throw new UnsupportedOperationException("only in chunks");
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      nanos += pause.toNanos();
      return Math.min(atATime, length);
    }
  }

  private Refusal refusal(InputStream body) {
    return refusal(body, -1, reader);
  }

  private static Refusal refusal(InputStream body, long announced, BodyReader reader) {
    return refusal(
        body,
        announced,
        reader,
        new InFlightBudget(new InFlightLimits(LIMIT, LIMIT, 1, 1), Duration.ZERO));
  }

  private static Refusal refusal(
      InputStream body, long announced, BodyReader reader, InFlightBudget bytes) {
    try (InFlightBudget.Reservation share = bytes.begin("sender")) {
      reader.read(body, announced, share);
    } catch (MessageRefused e) {
      return e.refusal();
    }
    throw new AssertionError("the message was read");
  }
}
