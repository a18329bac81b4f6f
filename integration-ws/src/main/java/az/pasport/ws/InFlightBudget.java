package az.pasport.ws;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * A budget for the messages that are being read, and for their bytes in memory: of all senders, and
 * of each. Bytes count when they have arrived, whatever a message announced.
 *
 * <p>Messages that wait for room while they hold some could wait for each other. So none waits
 * longer than its patience: then it is refused, and what it holds is free in the same moment,
 * before the next one looks at its own time. Of all messages that wait for each other one is always
 * taken.
 */
final class InFlightBudget {
  private final InFlightLimits limits;
  private final Duration patience;

  /** Fair: otherwise later messages could overtake those that wait. */
  private final ReentrantLock lock = new ReentrantLock(true);

  private final Condition room = lock.newCondition();
  private final Usage all = new Usage();

  /** Only senders that hold something. */
  private final Map<String, Usage> senders = new HashMap<>();

  /**
   * @param patience how long the next bytes of a message may wait for room
   */
  InFlightBudget(InFlightLimits limits, Duration patience) {
    this.limits = limits;
    this.patience = patience;
  }

  /**
   * Lets a message begin. This never waits: a request that waits holds a thread of the server.
   *
   * @throws MessageRefused if as many are being read as may be
   */
  Reservation begin(String sender) throws MessageRefused {
    lock.lock();
    try {
      Usage own = senders.getOrDefault(sender, new Usage());
      if (own.reading >= limits.senderMessages()) {
        throw new MessageRefused(Refusal.SENDER_BUSY);
      }
      if (all.reading >= limits.messages()) {
        throw new MessageRefused(Refusal.BUSY);
      }
      senders.put(sender, own);
      own.open++;
      own.reading++;
      all.reading++;
      return new Reservation(sender, own);
    } finally {
      lock.unlock();
    }
  }

  /** Bytes that are in memory now. */
  long bytes() {
    return locked(() -> all.bytes);
  }

  /** Senders that have a message here now. */
  int senders() {
    return locked(senders::size);
  }

  private <T> T locked(Supplier<T> look) {
    lock.lock();
    try {
      return look.get();
    } finally {
      lock.unlock();
    }
  }

  private static final class Usage {
    private long bytes;
    private int reading;
    private int open;
  }

  /** What one message holds; closed when the message is done with. */
  final class Reservation implements AutoCloseable {
    private final String sender;
    private final Usage own;
    private long bytes;
    private boolean reading = true;
    private boolean open = true;

    private Reservation(String sender, Usage own) {
      this.sender = sender;
      this.own = own;
    }

    /**
     * Counts bytes that have arrived.
     *
     * @throws MessageRefused if there is no room for them in time; then nothing is held any longer
     */
    void charge(int more) throws MessageRefused {
      lock.lock();
      try {
        long left = patience.toNanos();
        while (!fits(more)) {
          if (left <= 0) {
            throw refused(more);
          }
          left = room.awaitNanos(left);
        }
        bytes += more;
        own.bytes += more;
        all.bytes += more;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw refused(more);
      } finally {
        lock.unlock();
      }
    }

    private boolean fits(int more) {
      return hasOwnRoom(more) && all.bytes + more <= limits.bytes();
    }

    private boolean hasOwnRoom(int more) {
      return own.bytes + more <= limits.senderBytes();
    }

    private MessageRefused refused(int more) {
      Refusal refusal = hasOwnRoom(more) ? Refusal.BUSY : Refusal.SENDER_BUSY;
      release();
      return new MessageRefused(refusal);
    }

    /** The whole message is here; another may be read instead. */
    void arrived() {
      lock.lock();
      try {
        endReading();
      } finally {
        lock.unlock();
      }
    }

    private void endReading() {
      if (reading) {
        reading = false;
        own.reading--;
        all.reading--;
      }
    }

    @Override
    public void close() {
      lock.lock();
      try {
        release();
      } finally {
        lock.unlock();
      }
    }

    private void release() {
      if (open) {
        open = false;
        endReading();
        own.bytes -= bytes;
        all.bytes -= bytes;
        own.open--;
        if (own.open == 0) {
          senders.remove(sender);
        }
        room.signalAll();
      }
    }
  }
}
