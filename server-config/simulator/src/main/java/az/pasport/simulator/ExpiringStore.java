package az.pasport.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Values that expire some time after they were stored. */
final class ExpiringStore<T> {
  private record Entry<T>(T value, Instant until) {}

  private final Map<String, Entry<T>> entries = new ConcurrentHashMap<>();
  private final Clock clock;
  private final Duration life;

  ExpiringStore(Clock clock, Duration life) {
    this.clock = clock;
    this.life = life;
  }

  String put(T value) {
    String key = RandomValues.random();
    replace(key, value);
    return key;
  }

  void replace(String key, T value) {
    Instant now = clock.instant();
    entries.values().removeIf(entry -> now.isAfter(entry.until()));
    entries.put(key, new Entry<>(value, now.plus(life)));
  }

  Optional<T> find(String key) {
    return valid(entries.get(key));
  }

  /** Gives the value for the last time. */
  Optional<T> remove(String key) {
    return valid(entries.remove(key));
  }

  private Optional<T> valid(@Nullable Entry<T> found) {
    return Optional.ofNullable(found)
        .filter(entry -> !clock.instant().isAfter(entry.until()))
        .map(Entry::value);
  }
}
