package az.pasport.keys;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Our keys, from the store that the configuration names, read again when the store has changed: so
 * keys are rotated under a running server. A store that can no longer be read leaves the keys as
 * they were, and says so; one that could never be read is tried again at the next use.
 */
@ApplicationScoped
class SigningKeys {
  private static final Logger LOGGER = System.getLogger("az.pasport.keys");

  /** How often the store is looked at for a change. */
  private static final Duration LOOKED_AT_EVERY = Duration.ofSeconds(5);

  private final KeySettings settings;
  private final KeyOrigin origin;
  private final Clock clock;
  private @Nullable SigningKeyStore store;
  private volatile @Nullable Reading last;

  /** What was read, from which edition, and when the store was last looked at. */
  private record Reading(
      KeyRing ring, Object edition, Instant lookedAt, Optional<String> trouble) {}

  /** For the container's client proxy, which never reads its own fields. */
  SigningKeys() {
    this(
        new KeySettings(
            Path.of(""), Optional.empty(), Optional.empty(), false, Duration.ZERO, Duration.ZERO),
        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
  }

  @Inject
  SigningKeys(
      @ConfigProperty(name = "pasport.keys.file", defaultValue = "data/keys.p12") String file,
      @ConfigProperty(name = "pasport.keys.pkcs11") Optional<String> pkcs11,
      @ConfigProperty(name = "pasport.keys.password") Optional<String> password,
      @ConfigProperty(name = "pasport.demo", defaultValue = "false") boolean demo,
      @ConfigProperty(name = "pasport.keys.lead", defaultValue = "PT24H") Duration lead,
      @ConfigProperty(name = "pasport.trust.stale-after", defaultValue = "P7D") Duration listLife,
      Clock clock) {
    this(
        new KeySettings(Path.of(file), pkcs11.map(Path::of), password, demo, lead, listLife),
        clock);
  }

  SigningKeys(KeySettings settings, Clock clock) {
    this.settings = settings;
    this.origin = new KeyOrigin(settings.demo());
    this.clock = clock;
  }

  /**
   * @throws SigningKeyUnavailable when the store could not be read yet
   */
  KeyRing ring() {
    Instant now = clock.instant();
    Reading reading = last;
    if (reading != null && isFresh(reading, now)) {
      return reading.ring();
    }
    return lookAgain(now).ring();
  }

  /** Why the keys are older than the store; empty while all is well. */
  Optional<String> trouble() {
    ring();
    Reading reading = last;
    return reading == null ? Optional.empty() : reading.trouble();
  }

  /** Has the store read again at the next use: for a key that stopped working. */
  synchronized void distrust() {
    Reading reading = last;
    if (reading != null) {
      last = new Reading(reading.ring(), "distrusted", Instant.EPOCH, reading.trouble());
    }
  }

  /**
   * Signs, and once more with keys that are read again if that fails: a token that was restarted
   * has forgotten its handles.
   *
   * @param what is signed, for the log
   * @throws SigningKeyUnavailable when both attempts fail
   */
  <T> T signWithRetry(String what, Supplier<T> signing) {
    try {
      return signing.get();
    } catch (SigningKeyUnavailable e) {
      LOGGER.log(Level.WARNING, "Signing {0} once more: {1}", what, e.getMessage());
      distrust();
      return signing.get();
    }
  }

  /** How long a signer is published before it signs: readers refresh their lists daily. */
  Duration lead() {
    return settings.lead();
  }

  /**
   * How long a key for trust documents is published before it signs them: whoever comes within the
   * life of a list learns of it from a list that the old key signed.
   */
  Duration listLead() {
    return settings.lead().compareTo(settings.listLife()) > 0
        ? settings.lead()
        : settings.listLife();
  }

  private boolean isFresh(Reading reading, Instant now) {
    Duration age = Duration.between(reading.lookedAt(), now).abs();
    return age.compareTo(LOOKED_AT_EVERY) < 0;
  }

  private synchronized Reading lookAgain(Instant now) {
    Reading before = last;
    if (before != null && isFresh(before, now)) {
      return before;
    }
    Reading after;
    try {
      after = read(before, now);
    } catch (SigningKeyUnavailable e) {
      if (before == null) {
        throw e;
      }
      if (before.trouble().isEmpty()) {
        LOGGER.log(Level.ERROR, "The signing keys stay as they were: {0}", e.getMessage());
      }
      after =
          new Reading(before.ring(), "unread", now, Optional.of(String.valueOf(e.getMessage())));
    }
    last = after;
    return after;
  }

  private Reading read(@Nullable Reading before, Instant now) {
    SigningKeyStore opened = open();
    Object edition = opened.edition();
    if (before != null && edition.equals(before.edition())) {
      return new Reading(before.ring(), edition, now, Optional.empty());
    }
    KeyRing ring = opened.read();
    origin.check(ring);
    if (before != null) {
      LOGGER.log(Level.INFO, "Read the signing keys again");
    }
    return new Reading(ring, edition, now, Optional.empty());
  }

  private SigningKeyStore open() {
    if (store == null) {
      char[] secret = secret();
      store =
          settings.pkcs11().isPresent()
              ? new Pkcs11SigningKeyStore(settings.pkcs11().get(), secret, clock)
              : file(secret);
    }
    return store;
  }

  private SigningKeyStore file(char[] secret) {
    Path file = settings.file();
    if (!Files.exists(file)) {
      throw new SigningKeyUnavailable(
          "No signing keys at "
              + file.toAbsolutePath()
              + ": name their file in pasport.keys.file, or their token in pasport.keys.pkcs11; for"
              + " a demo ./run makes them");
    }
    return new Pkcs12SigningKeyStore(file, secret);
  }

  private char[] secret() {
    String password =
        settings
            .password()
            .orElseThrow(
                () ->
                    new SigningKeyUnavailable(
                        "Set PASPORT_KEYS_PASSWORD to the password of the signing keys in "
                            + settings.pkcs11().orElse(settings.file())));
    origin.checkPassword(password);
    return password.toCharArray();
  }
}
