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

  @Test
  void readsWhatIsAsLargeAsTheLimit() throws Exception {
    byte[] body = new byte[LIMIT];
    body[LIMIT - 1] = 7;
    assertThat(reader.read(new ByteArrayInputStream(body))).isEqualTo(body);
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
    try {
      reader.read(body);
    } catch (MessageRefused e) {
      return e.refusal();
    }
    throw new AssertionError("the message was read");
  }
}
