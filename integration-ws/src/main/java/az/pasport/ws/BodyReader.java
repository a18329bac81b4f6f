package az.pasport.ws;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Reads a message's bytes: so many at most, within a time, and not too slowly. */
final class BodyReader {
  /** Bytes that must arrive in each second after the first {@link #GRACE}, on average. */
  static final int LEAST_PER_SECOND = 1024;

  private static final Duration GRACE = Duration.ofSeconds(5);
  private static final int CHUNK = 16 * 1024;

  private final int limit;
  private final Duration patience;
  private final LongSupplier nanoTime;

  /**
   * @param limit bytes of the largest message
   * @param patience how long a message may be on its way. The time is looked at whenever bytes
   *     arrive; when none do, the server's own read timeout ends the waiting (Payara: 30 seconds
   *     unless set, and the sender has its answer after up to three of them).
   * @param nanoTime {@link System#nanoTime}
   */
  BodyReader(int limit, Duration patience, LongSupplier nanoTime) {
    if (patience.isZero() || patience.isNegative()) {
      throw new IllegalArgumentException(
          "a message needs time to arrive, at least a second: " + patience);
    }
    this.limit = limit;
    this.patience = patience;
    this.nanoTime = nanoTime;
  }

  /**
   * @param announced bytes by the message's head; negative: unknown
   * @param share where the bytes are counted
   * @throws MessageRefused if the message is too large, too slow, or breaks off, or there is no
   *     room for it
   */
  byte[] read(InputStream body, long announced, InFlightBudget.Reservation share)
      throws MessageRefused {
    if (announced > limit) {
      throw new MessageRefused(Refusal.tooLarge(limit));
    }
    long start = nanoTime.getAsLong();
    var message = new ByteArrayOutputStream();
    var chunk = new byte[CHUNK];
    try {
      for (int count = body.read(chunk); count >= 0; count = body.read(chunk)) {
        if (message.size() + count > limit) {
          throw new MessageRefused(Refusal.tooLarge(limit));
        }
        share.charge(count);
        message.write(chunk, 0, count);
        refuseSlow(message.size(), Duration.ofNanos(nanoTime.getAsLong() - start));
      }
    } catch (IOException e) {
      // Nothing came for as long as the server waits, or the sender has gone.
      throw new MessageRefused(Refusal.BROKEN_OFF);
    }
    share.arrived();
    return message.toByteArray();
  }

  private void refuseSlow(int bytes, Duration passed) throws MessageRefused {
    if (passed.compareTo(patience) > 0) {
      throw new MessageRefused(Refusal.tooSlow(patience));
    }
    if (bytes < passed.minus(GRACE).toMillis() * LEAST_PER_SECOND / 1000) {
      throw new MessageRefused(Refusal.trickles(LEAST_PER_SECOND));
    }
  }
}
