package az.pasport.registry;

import static org.assertj.core.api.Assertions.assertThat;

import az.pasport.person.Fin;
import az.pasport.person.PersonName;
import az.pasport.registry.RegistryAnswer.Found;
import az.pasport.registry.RegistryAnswer.NoSuchFin;
import az.pasport.registry.RegistryAnswer.Unavailable;
import az.pasport.testsupport.SettableClock;
import az.pasport.time.BirthDate;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RegistryLookupsTest {
  private static final Fin AYTEN = new Fin("5ZKA7LM");
  private static final Fin ELCHIN = new Fin("7HBT2QX");
  private static final Found KNOWN =
      new Found(
          RegisteredPerson.of(
              new PersonName("Məmmədova", "Aytən", Optional.empty()),
              BirthDate.of(LocalDate.of(1990, 2, 14))));

  private final SettableClock clock = new SettableClock(Instant.parse("2026-01-01T00:00:00Z"));
  private final AtomicInteger asked = new AtomicInteger();
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private RegistryAnswer answer = KNOWN;
  private final RegistryLookups lookups = lookups(Optional.of(URI.create("https://r.example/")));

  private RegistryLookups lookups(Optional<URI> url) {
    var made = new RegistryLookups(new Settings(url), clock, threads);
    made.connect(
        fin -> {
          asked.incrementAndGet();
          return answer;
        });
    return made;
  }

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void asksNobodyWhereNoneIsConfigured() {
    RegistryLookups off = lookups(Optional.empty());

    assertThat(off.find(AYTEN).isAnswered()).isFalse();
    assertThat(off.find(List.of(AYTEN)).get(AYTEN).isAnswered()).isFalse();
    assertThat(off.state()).isEqualTo("OFF");
    assertThat(asked).hasValue(0);
  }

  @Test
  void remembersAnAnswerForItsTimeOnly() {
    assertThat(lookups.find(AYTEN)).isEqualTo(KNOWN);
    clock.advance(Duration.ofMinutes(59));
    assertThat(lookups.find(AYTEN)).isEqualTo(KNOWN);
    assertThat(asked).hasValue(1);

    clock.advance(Duration.ofMinutes(1));
    assertThat(lookups.find(AYTEN)).isEqualTo(KNOWN);
    assertThat(asked).hasValue(2);
  }

  @Test
  void remembersForLessThatAFinIsNobodys() {
    answer = new NoSuchFin();
    lookups.find(AYTEN);
    clock.advance(Duration.ofMinutes(5));
    lookups.find(AYTEN);

    assertThat(asked).hasValue(2);
  }

  @Test
  void remembersNoFailureAndNotMoreThanItsSize() {
    answer = new Unavailable("test");
    lookups.find(AYTEN);
    answer = KNOWN;
    assertThat(lookups.find(AYTEN)).isEqualTo(KNOWN);

    for (String last : List.of("A", "B", "C")) {
      lookups.find(new Fin("5ZKA7L" + last));
    }
    assertThat(asked).hasValue(5);
    lookups.find(AYTEN);
    assertThat(asked).as("three are remembered, the oldest made room").hasValue(6);
  }

  @Test
  void asksAnewWhateverIsRemembered() {
    lookups.find(AYTEN);
    answer = new NoSuchFin();

    assertThat(lookups.findAnew(AYTEN)).isEqualTo(answer);
    assertThat(lookups.find(AYTEN)).as("the new answer is remembered").isEqualTo(answer);
  }

  @Test
  void leavesAFailingRegistryAloneAndAsksOnceAfterThePause() {
    answer = new Unavailable("test");
    for (int i = 0; i < 10; i++) {
      lookups.find(AYTEN);
    }
    assertThat(asked).hasValue(3);
    assertThat(lookups.state()).isEqualTo("OPEN");

    clock.advance(Duration.ofSeconds(30));
    assertThat(lookups.state()).isEqualTo("HALF_OPEN");
    lookups.find(AYTEN);
    lookups.find(AYTEN);
    assertThat(asked).as("one question, then another pause").hasValue(4);

    clock.advance(Duration.ofSeconds(30));
    answer = KNOWN;
    assertThat(lookups.find(AYTEN)).isEqualTo(KNOWN);
    assertThat(lookups.state()).isEqualTo("CLOSED");
  }

  @Test
  void letsOneAskWhileHalfOpen() {
    var breaker = new CircuitBreaker(1, Duration.ofSeconds(30), clock);
    breaker.failed();
    clock.advance(Duration.ofSeconds(30));

    assertThat(breaker.mayAsk()).isTrue();
    assertThat(breaker.mayAsk()).isFalse();
    breaker.abandoned();
    assertThat(breaker.mayAsk()).isTrue();
    breaker.succeeded();
    assertThat(breaker.mayAsk()).isTrue();
    assertThat(breaker.mayAsk()).isTrue();
  }

  @Test
  void asksForSeveralAtTheSameTimeWithinTheBudget() throws InterruptedException {
    var never = new CountDownLatch(1);
    lookups.connect(
        fin -> {
          if (fin.equals(ELCHIN)) {
            try {
              never.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
              return new Unavailable("given up");
            }
          }
          return KNOWN;
        });

    Map<Fin, RegistryAnswer> answers = lookups.find(List.of(AYTEN, ELCHIN, AYTEN));

    assertThat(answers).containsOnlyKeys(AYTEN, ELCHIN).containsEntry(AYTEN, KNOWN);
    assertThat(answers.get(ELCHIN).isAnswered()).isFalse();
    never.countDown();
    threads.shutdown();
    assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    assertThat(lookups.state()).as("giving up is no failure of the registry").isEqualTo("CLOSED");
  }

  private static final class Settings extends RegistrySettings {
    private final Optional<URI> url;

    Settings(Optional<URI> url) {
      this.url = url;
    }

    @Override
    public Optional<URI> url() {
      return url;
    }

    @Override
    public Duration cache() {
      return Duration.ofHours(1);
    }

    @Override
    public int cacheSize() {
      return 3;
    }

    @Override
    public int failures() {
      return 3;
    }

    @Override
    public Duration pause() {
      return Duration.ofSeconds(30);
    }

    @Override
    public Duration batchBudget() {
      return Duration.ofMillis(300);
    }

    @Override
    public int parallel() {
      return 4;
    }
  }
}
