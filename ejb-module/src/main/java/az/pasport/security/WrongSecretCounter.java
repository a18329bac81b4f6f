package az.pasport.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * Counts wrong secrets by the address from which they came, in each minute of the clock. They are
 * counted when they have proved wrong, and not when they arrive: right secrets take nothing,
 * however many arrive at once. So each thread that is comparing one may exceed the limit by one.
 *
 * <p>In memory, for each node. Of too many addresses, those that were silent longest are forgotten.
 */
final class WrongSecretCounter {
  private final int perMinute;
  private final Clock clock;
  private final Map<String, Minute> addresses;

  private record Minute(Instant start, int count) {}

  /**
   * Nothing counted yet.
   *
   * @param perMinute after which an address has to wait
   * @param mostAddresses that are remembered
   */
  WrongSecretCounter(int perMinute, int mostAddresses, Clock clock) {
    this.perMinute = perMinute;
    this.clock = clock;
    this.addresses = new BoundedCache<>(mostAddresses);
  }

  /** Counts a wrong secret; returns whether it is the one that reaches the limit. */
  synchronized boolean add(String address) {
    Instant minute = minute(clock.instant());
    Minute counted =
        addresses.merge(
            address,
            new Minute(minute, 1),
            (known, one) ->
                known.start().equals(minute) ? new Minute(minute, known.count() + 1) : one);
    return counted.count() == perMinute;
  }

  /** How long until a secret from this address may be compared; empty if it may be now. */
  synchronized Optional<Duration> pause(String address) {
    Instant now = clock.instant();
    return Optional.ofNullable(addresses.get(address))
        .filter(known -> known.start().equals(minute(now)) && known.count() >= perMinute)
        .map(known -> Duration.between(now, known.start().plus(1, ChronoUnit.MINUTES)));
  }

  private static Instant minute(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MINUTES);
  }
}
