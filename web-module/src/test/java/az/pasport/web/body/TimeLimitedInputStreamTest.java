package az.pasport.web.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.pasport.web.problem.ProblemType;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TimeLimitedInputStreamTest {
  private final AtomicLong now = new AtomicLong();
  private final AtomicInteger ends = new AtomicInteger();

  @Test
  void aByteNowAndThenEndsWithTheTime() {
    TimeLimitedInputStream body = timed(new Trickle(100, Duration.ofMillis(900)));
    assertThatThrownBy(body::readAllBytes)
        .isInstanceOfSatisfying(
            BodyRejectedException.class,
            refused -> assertThat(refused.problem()).isEqualTo(ProblemType.TOO_SLOW));
    assertThat(now.get()).isEqualTo(Duration.ofMillis(5400).toNanos());
    assertThat(ends).hasValue(0);
  }

  @Test
  void aBodyInTimeIsReadToItsEnd() throws IOException {
    assertThat(timed(new Trickle(5, Duration.ofMillis(900))).readAllBytes()).hasSize(5);
    assertThat(ends).hasPositiveValue();
  }

  @Test
  void silenceIsToldAsTooSlow() {
    TimeLimitedInputStream body = timed(new Trickle(-1, Duration.ZERO));
    assertThatThrownBy(body::readAllBytes)
        .isInstanceOfSatisfying(
            BodyRejectedException.class,
            refused -> assertThat(refused.problem()).isEqualTo(ProblemType.TOO_SLOW));
  }

  private TimeLimitedInputStream timed(ServletInputStream from) {
    return new TimeLimitedInputStream(from, Duration.ofSeconds(5), now::get, ends::incrementAndGet);
  }

  /** So many bytes, each after a pause; a negative number: the server's timeout. */
  private final class Trickle extends ServletInputStream {
    private final Duration pause;
    private int left;

    Trickle(int bytes, Duration pause) {
      this.left = bytes;
      this.pause = pause;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (left < 0) {
        throw new IOException("timeout");
      }
      if (left == 0) {
        return -1;
      }
      left--;
      now.addAndGet(pause.toNanos());
      return 1;
    }

    @Override
    public int read() {
      throw new UncheckedIOException(new IOException("not used"));
    }

    @Override
    public boolean isFinished() {
      return left == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException();
    }
  }
}
