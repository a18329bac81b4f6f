package az.pasport.intake;

import az.pasport.facility.Facility;
import az.pasport.person.Identity;
import az.pasport.security.BoundedCache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;

/**
 * How often a facility was lately told that its details of somebody who is not on record differ
 * from the population registry's: so that the registry answers no more guesses than the records do.
 * In memory, because nothing of a person who is not on record is stored; each node counts its own.
 */
@ApplicationScoped
class UnknownPersonMismatches {
  private static final int MOST = 20_000;

  private record Attempts(int times, Instant latest) {}

  private record Guess(long facility, Identity identity) {}

  private final Map<Guess, Attempts> attempts = new BoundedCache<>(MOST);

  synchronized int times(Facility facility, Identity identity, Instant now) {
    Attempts known = attempts.get(new Guess(facility.id(), identity));
    return known == null || !known.latest().isAfter(now.minus(PersonMismatches.DETAILS))
        ? 0
        : known.times();
  }

  synchronized void add(Facility facility, Identity identity, Instant now) {
    int before = times(facility, identity, now);
    attempts.put(new Guess(facility.id(), identity), new Attempts(before + 1, now));
  }
}
