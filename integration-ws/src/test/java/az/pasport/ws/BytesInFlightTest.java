package az.pasport.ws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.pasport.ws.v1.FaultCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BytesInFlightTest {
  private static final int KIB = 1024;
  private static final Duration SOON = Duration.ofMillis(100);

  private final BytesInFlight bytes = new BytesInFlight(16 * KIB, 4 * KIB, SOON);

  @Test
  void givesTheWholeBudgetAndNoByteMore() throws Exception {
    for (int i = 0; i < 4; i++) {
      bytes.take(4 * KIB);
    }
    Refusal refusal = refusal(1);
    assertThat(refusal.code()).isEqualTo(FaultCode.UNAVAILABLE);
    assertThat(refusal.retry()).isTrue();
  }

  @Test
  void countsABodyOfUnknownLengthAsTheLargest() throws Exception {
    for (int i = 0; i < 4; i++) {
      bytes.take(-1);
    }
    assertThat(refusal(-1).cause()).isEqualTo("busy");
  }

  @Test
  void countsABegunKibibyteAsOne() throws Exception {
    for (int i = 0; i < 16; i++) {
      bytes.take(1);
    }
    assertThat(refusal(1).cause()).isEqualTo("busy");
  }

  @Test
  void givesAgainWhatWasGivenBack() throws Exception {
    for (int i = 0; i < 100; i++) {
      try (BytesInFlight.Share share = bytes.take(-1)) {
        assertThat(share).isNotNull();
      }
    }
  }

  @Test
  void refusesWhatIsLargerThanMessagesAre() {
    assertThat(refusal(4 * KIB + 1).code()).isEqualTo(FaultCode.TOO_LARGE);
  }

  @Test
  void demandsABudgetForAMessageAtLeast() {
    assertThatThrownBy(() -> new BytesInFlight(KIB, 2 * KIB, SOON))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Timeout(60)
  void letsNoMoreInTogetherThanTheBudgetHas_andAllInTheEnd() throws Exception {
    BytesInFlight patient = new BytesInFlight(16 * KIB, 4 * KIB, Duration.ofSeconds(50));
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch fourInside = new CountDownLatch(4);
    Callable<Void> message =
        () -> {
          try (BytesInFlight.Share share = patient.take(4 * KIB)) {
            assertThat(share).isNotNull();
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            fourInside.countDown();
            fourInside.await();
            inside.decrementAndGet();
          }
          return null;
        };
    ExecutorService senders = Executors.newFixedThreadPool(32);
    try {
      List<Future<Void>> sent = new ArrayList<>();
      for (int i = 0; i < 320; i++) {
        sent.add(senders.submit(message));
      }
      for (Future<Void> one : sent) {
        one.get();
      }
    } finally {
      senders.shutdownNow();
    }
    assertThat(most).hasValue(4);
  }

  private Refusal refusal(long announced) {
    try {
      bytes.take(announced);
    } catch (MessageRefused e) {
      return e.refusal();
    }
    throw new AssertionError("there was room");
  }
}
