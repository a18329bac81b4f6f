package az.pasport.registry;

import az.pasport.person.Fin;
import az.pasport.security.BoundedCache;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The registry's latest answers, in memory, for a time. Those that were asked for longest ago make
 * room.
 */
final class AnswerCache {
  /** A FIN may be new: that there is none is remembered for less. */
  static final Duration LONGEST_FOR_NOBODY = Duration.ofMinutes(5);

  private final Duration life;
  private final Clock clock;
  private final Map<Fin, Remembered> answers;

  private record Remembered(RegistryAnswer answer, Instant until) {}

  AnswerCache(Duration life, int most, Clock clock) {
    this.life = life;
    this.clock = clock;
    this.answers = new BoundedCache<>(most);
  }

  synchronized Optional<RegistryAnswer> get(Fin fin) {
    Remembered known = answers.get(fin);
    if (known == null) {
      return Optional.empty();
    }
    if (!clock.instant().isBefore(known.until())) {
      answers.remove(fin);
      return Optional.empty();
    }
    return Optional.of(known.answer());
  }

  /** Remembers an answer; that there was none is not remembered. */
  synchronized void put(Fin fin, RegistryAnswer answer) {
    if (!answer.isAnswered()) {
      return;
    }
    boolean isShort = answer.isNobody() && life.compareTo(LONGEST_FOR_NOBODY) > 0;
    answers.put(
        fin, new Remembered(answer, clock.instant().plus(isShort ? LONGEST_FOR_NOBODY : life)));
  }
}
