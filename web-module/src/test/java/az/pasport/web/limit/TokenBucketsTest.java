package az.pasport.web.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import az.pasport.testsupport.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TokenBucketsTest {
  private final SettableClock clock = new SettableClock(Instant.parse("2022-02-14T10:00:00Z"));

  @Test
  void refusesRequestBeyondBurst() {
    var buckets = new TokenBuckets(60, 3, 10, clock);

    for (int i = 0; i < 3; i++) {
      assertThat(buckets.take("a")).isEmpty();
    }
    assertThat(buckets.take("a")).contains(Duration.ofSeconds(1));
  }

  @Test
  void grantsOneRequestForEachTokenThatCameBack() {
    var buckets = new TokenBuckets(60, 1, 10, clock);
    assertThat(buckets.take("a")).isEmpty();

    clock.advance(Duration.ofMillis(999));
    assertThat(buckets.take("a")).contains(Duration.ofMillis(1));
    clock.advance(Duration.ofMillis(1));
    assertThat(buckets.take("a")).isEmpty();
    assertThat(buckets.take("a")).isPresent();
  }

  @Test
  void fillsNoBucketAboveItsBurst() {
    var buckets = new TokenBuckets(60, 2, 10, clock);
    clock.advance(Duration.ofHours(1));

    assertThat(buckets.take("a")).isEmpty();
    assertThat(buckets.take("a")).isEmpty();
    assertThat(buckets.take("a")).isPresent();
  }

  @Test
  void refusedRequestsDoNotLengthenTheWait() {
    var buckets = new TokenBuckets(1, 1, 10, clock);
    assertThat(buckets.take("a")).isEmpty();
    clock.advance(Duration.ofSeconds(30));
    for (int i = 0; i < 100; i++) {
      assertThat(buckets.take("a")).contains(Duration.ofSeconds(30));
    }
    clock.advance(Duration.ofSeconds(30));
    assertThat(buckets.take("a")).isEmpty();
  }

  @Test
  void keepsClientsApart() {
    var buckets = new TokenBuckets(60, 1, 10, clock);

    assertThat(buckets.take("a")).isEmpty();
    assertThat(buckets.take("b")).isEmpty();
    assertThat(buckets.take("a")).isPresent();
  }

  @Test
  void forgetsTheClientThatWasSilentLongest() {
    var buckets = new TokenBuckets(60, 1, 2, clock);
    assertThat(buckets.take("a")).isEmpty();
    assertThat(buckets.take("b")).isEmpty();
    assertThat(buckets.take("a")).isPresent();
    assertThat(buckets.take("c")).isEmpty();

    assertThat(buckets.clients()).isEqualTo(2);
    assertThat(buckets.take("a")).as("still remembered").isPresent();
    assertThat(buckets.take("b")).as("forgotten, so it starts afresh").isEmpty();
  }

  @Test
  void takesNoTokensAwayWhenTheClockIsSetBack() {
    var buckets = new TokenBuckets(60, 2, 10, clock);
    assertThat(buckets.take("a")).isEmpty();
    clock.advance(Duration.ofHours(-1));

    assertThat(buckets.take("a")).isEmpty();
    assertThat(buckets.take("a")).contains(Duration.ofSeconds(1));
  }

  @Test
  void grantsNoMoreThanTheBurstToManyThreads() throws Exception {
    var buckets = new TokenBuckets(1, 50, 10, clock);
    var granted = new AtomicInteger();
    var start = new CountDownLatch(1);
    var threads = Executors.newFixedThreadPool(8);
    for (int i = 0; i < 8; i++) {
      threads.execute(
          () -> {
            try {
              start.await();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
            for (int j = 0; j < 20; j++) {
              if (buckets.take("a").isEmpty()) {
                granted.incrementAndGet();
              }
            }
          });
    }
    start.countDown();
    threads.shutdown();
    assertThat(threads.awaitTermination(30, java.util.concurrent.TimeUnit.SECONDS)).isTrue();

    assertThat(granted).hasValue(50);
  }

  @Test
  void refusesRateOfNothing() {
    assertThatThrownBy(() -> new TokenBuckets(0, 1, 1, clock))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
