package az.pasport.keys;

import az.pasport.hcert.DccKeyUsage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Warns of signing keys that are missing or end soon, before nothing can be signed any more. */
@ApplicationScoped
public class KeyExpiryMonitor {
  /** To order, certify and publish a new key takes an authority some weeks. */
  private static final Duration SOON = Duration.ofDays(60);

  /** The use of the key for trust documents, beside the kinds of certificate. */
  private static final String LISTS = "LISTS";

  private static final String AUDIT = "AUDIT";

  @Inject SigningKeys keys;
  @Inject Clock clock;

  /** The uses of keys: each kind of certificate, {@code LISTS}, and {@code AUDIT}. */
  public List<String> uses() {
    return Stream.concat(
            Stream.of(DccKeyUsage.values()).map(DccKeyUsage::name), Stream.of(LISTS, AUDIT))
        .toList();
  }

  /**
   * Until when signatures of a use can be made with the keys that we have.
   *
   * @return empty when they cannot be made now, or the keys cannot be read
   */
  public Optional<Instant> lastsUntil(String use) {
    Instant now = clock.instant();
    try {
      return candidates(use, keys.ring()).stream()
          .filter(key -> key.isInForce(now))
          .map(key -> key.certificate().getNotAfter().toInstant())
          .max(Instant::compareTo);
    } catch (SigningKeyUnavailable e) {
      return Optional.empty();
    }
  }

  private static List<SigningKey> candidates(String use, KeyRing ring) {
    return switch (use) {
      case LISTS -> ring.listKeys();
      case AUDIT -> ring.auditKeys();
      default -> ring.keysFor(DccKeyUsage.valueOf(use));
    };
  }

  /**
   * The warnings of now, for people: what is wrong and by when, in English.
   *
   * @return by a short name each; none while all is well
   */
  public Map<String, String> warnings() {
    Map<String, String> warnings = new LinkedHashMap<>();
    Instant now = clock.instant();
    for (String use : uses()) {
      Optional<Instant> end = lastsUntil(use);
      if (end.isEmpty()) {
        warnings.put("key." + use, "no key in force");
      } else if (end.get().isBefore(now.plus(SOON))) {
        warnings.put("key." + use, "no key in force after " + end.get());
      }
    }
    if (areUnread()) {
      // Without the reason, which names files: the log has it, and strangers may read this.
      warnings.put("key.store", "the keys cannot be read: see the log");
    }
    return warnings;
  }

  private boolean areUnread() {
    try {
      return keys.trouble().isPresent();
    } catch (SigningKeyUnavailable e) {
      return true;
    }
  }
}
