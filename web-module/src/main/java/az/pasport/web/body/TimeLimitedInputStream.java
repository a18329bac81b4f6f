package az.pasport.web.body;

import az.pasport.web.problem.ProblemType;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Reads a body as it arrives, and fails when it takes too long. */
final class TimeLimitedInputStream extends ServletInputStream {
  private final ServletInputStream body;
  private final LongSupplier nanoTime;
  private final long end;
  private final Runnable atEnd;

  /**
   * The time begins now.
   *
   * @param nanoTime {@link System#nanoTime}
   * @param atEnd called when the body has been read to its end
   */
  TimeLimitedInputStream(
      ServletInputStream body, Duration time, LongSupplier nanoTime, Runnable atEnd) {
    this.body = body;
    this.nanoTime = nanoTime;
    this.end = nanoTime.getAsLong() + time.toNanos();
    this.atEnd = atEnd;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  /**
   * Reads what has arrived.
   *
   * @throws BodyRejectedException if the time is over, or nothing came for as long as the server
   *     waits
   */
  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count;
    try {
      count = body.read(bytes, offset, length);
    } catch (IOException e) {
      // The server's own timeout, or the sender has gone and will not see the answer.
      throw new BodyRejectedException(ProblemType.TOO_SLOW, e);
    }
    if (count < 0) {
      atEnd.run();
    } else if (nanoTime.getAsLong() - end > 0) {
      throw new BodyRejectedException(ProblemType.TOO_SLOW);
    }
    return count;
  }

  @Override
  public boolean isFinished() {
    return body.isFinished();
  }

  @Override
  public boolean isReady() {
    return body.isReady();
  }

  @Override
  public void setReadListener(ReadListener listener) {
    throw new UnsupportedOperationException("bodies are read by waiting for them");
  }
}
