package az.pasport.ws;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.ws.v1.FaultCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InFlightBudgetTest {
  private static final int ALL = 16_000;
  private static final int EACH = 4_000;
  private static final int MESSAGES = 8;
  private static final int MESSAGES_EACH = 3;
  private static final Duration SOON = Duration.ofMillis(100);

  private final InFlightBudget bytes = budget(SOON);

  private static InFlightBudget budget(Duration patience) {
    return new InFlightBudget(new InFlightLimits(ALL, EACH, MESSAGES, MESSAGES_EACH), patience);
  }

  @Test
  void countsNothingOfAMessageBeforeItArrives() throws Exception {
    for (int i = 0; i < MESSAGES - 1; i++) {
      bytes.begin("idle" + i);
    }
    assertThat(bytes.bytes()).isZero();
    try (InFlightBudget.Reservation share = bytes.begin("busy")) {
      share.charge(EACH);
      assertThat(bytes.bytes()).isEqualTo(EACH);
    }
    assertThat(bytes.bytes()).isZero();
  }

  @Test
  void givesTheWholeBudgetAndNoByteMore() throws Exception {
    for (int i = 0; i < ALL / EACH; i++) {
      bytes.begin("sender" + i).charge(EACH);
    }
    Refusal refusal = refusal(bytes.begin("another"), 1);
    assertThat(refusal.cause()).isEqualTo("busy");
    assertThat(refusal.code()).isEqualTo(FaultCode.UNAVAILABLE);
    assertThat(refusal.retry()).isTrue();
  }

  @Test
  void leavesRoomForOthers_whateverOneSenderSends() throws Exception {
    bytes.begin("flood").charge(EACH);
    assertThat(refusal(bytes.begin("flood"), 1).cause()).isEqualTo("sender-busy");
    bytes.begin("another").charge(EACH);
  }

  @Test
  void readsSoManyMessagesOfASender_andSoManyInAll() throws Exception {
    for (int i = 0; i < MESSAGES_EACH; i++) {
      bytes.begin("flood");
    }
    assertThat(refusal("flood").cause()).isEqualTo("sender-busy");
    for (int i = MESSAGES_EACH; i < MESSAGES; i++) {
      bytes.begin("sender" + i);
    }
    assertThat(refusal("another").cause()).isEqualTo("busy");
  }

  @Test
  void readsAnotherMessageOnceOneHasArrived_butKeepsItsBytes() throws Exception {
    List<InFlightBudget.Reservation> shares = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      shares.add(bytes.begin("sender"));
      shares.get(i).charge(EACH / 10);
      shares.get(i).arrived();
    }
    assertThat(bytes.bytes()).isEqualTo(EACH);
    assertThat(refusal(bytes.begin("sender"), 1).cause()).isEqualTo("sender-busy");
    shares.forEach(InFlightBudget.Reservation::close);
    assertThat(bytes.bytes()).isZero();
    assertThat(bytes.senders()).isZero();
  }

  @Test
  void givesBackWhatAMessageHeld_inTheMomentOfItsRefusal_andOnce() throws Exception {
    InFlightBudget.Reservation first = bytes.begin("sender");
    InFlightBudget.Reservation second = bytes.begin("sender");
    first.charge(EACH - 100);
    second.charge(100);
    assertThat(refusal(second, 1).cause()).isEqualTo("sender-busy");
    assertThat(bytes.bytes()).isEqualTo(EACH - 100);
    second.close();
    first.charge(100);
    first.close();
    first.close();
    assertThat(bytes.bytes()).isZero();
    assertThat(bytes.senders()).isZero();
  }

  /** Each holds a part and needs more than is left: waiting alone would never end. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  @Timeout(60)
  void halfReadMessagesDoNotWaitForEachOtherForEver_andOneIsAlwaysTaken(int count)
      throws Exception {
    var together = new CyclicBarrier(count);
    var taken = new AtomicInteger();
    List<Callable<Void>> messages = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      messages.add(
          () -> {
            try (InFlightBudget.Reservation share = bytes.begin("sender")) {
              share.charge(EACH / count);
              together.await();
              share.charge(EACH - EACH / count);
              taken.incrementAndGet();
            } catch (MessageRefused e) {
              assertThat(e.refusal().cause()).isEqualTo("sender-busy");
            }
            return null;
          });
    }
    runAll(count, messages);
    assertThat(taken.get()).isPositive();
    assertThat(bytes.bytes()).isZero();
    assertThat(bytes.senders()).isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  @Timeout(60)
  void manyAtOnceNeverHoldMoreThanTheBudget_andGiveBackAll(long seed) throws Exception {
    InFlightBudget budget = budget(Duration.ofMillis(3));
    var taken = new AtomicInteger();
    List<Callable<Void>> senders = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      var random = new Random(seed * 100 + i);
      senders.add(
          () -> {
            for (int message = 0; message < 200; message++) {
              try (InFlightBudget.Reservation share = budget.begin("sender" + random.nextInt(6))) {
                for (int chunk = random.nextInt(8); chunk >= 0; chunk--) {
                  share.charge(1 + random.nextInt(EACH / 8));
                  assertThat(budget.bytes()).isBetween(1L, (long) ALL);
                }
                share.arrived();
                taken.incrementAndGet();
              } catch (MessageRefused e) {
                assertThat(e.refusal().cause()).isIn("busy", "sender-busy");
              }
            }
            return null;
          });
    }
    runAll(16, senders);
    assertThat(budget.bytes()).isZero();
    assertThat(budget.senders()).isZero();
    assertThat(taken.get()).isPositive();
  }

  private static void runAll(int threads, List<Callable<Void>> work) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      for (Future<Void> one : pool.invokeAll(work)) {
        one.get();
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static Refusal refusal(InFlightBudget.Reservation share, int more) {
    try {
      share.charge(more);
    } catch (MessageRefused e) {
      return e.refusal();
    }
    throw new AssertionError("there was room");
  }

  private Refusal refusal(String sender) {
    try {
      bytes.begin(sender);
    } catch (MessageRefused e) {
      return e.refusal();
    }
    throw new AssertionError("there was room");
  }
}
