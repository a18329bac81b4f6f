package az.pasport.trust;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The document signers whose signatures are believed: our own, and those of imported lists. */
@ApplicationScoped
public class TrustList {
  private static final Logger LOGGER = System.getLogger("az.pasport.trust");

  /** How soon a list that was imported on another node is noticed on this one. */
  private static final Duration LOOKED_AT_EVERY = Duration.ofSeconds(5);

  @Inject OurKeys own;
  @Inject ForeignSigners foreign;
  @Inject Clock clock;
  private volatile @Nullable Foreign last;

  /** The foreign signers, of which editions of their lists, and when we last looked. */
  private record Foreign(List<TrustedSigner> signers, Object editions, Instant lookedAt) {}

  /** For the container. */
  TrustList() {}

  TrustList(OurKeys own, ForeignSigners foreign, Clock clock) {
    this.own = own;
    this.foreign = foreign;
    this.clock = clock;
  }

  /**
   * Every signer on the list, ours first.
   *
   * @throws SigningKeyUnavailable when our own keys cannot be read: without them a certificate of
   *     ours would look like a stranger's
   */
  public List<TrustedSigner> signers() {
    return Stream.concat(own.ring().signers().stream(), foreignSigners().stream()).toList();
  }

  /**
   * The same for publication: who publishes a list on which the foreign signers are missing tells
   * every reader that they were withdrawn.
   *
   * @throws SigningKeyUnavailable as {@link #signers()}
   * @throws RuntimeException as the database throws it, when the imported lists cannot be read
   */
  public List<TrustedSigner> signersForCertain() {
    return Stream.concat(own.ring().signers().stream(), foreign.all().stream()).toList();
  }

  /**
   * The signers that bear a key identifier: usually one, and each is to be tried.
   *
   * @throws SigningKeyUnavailable as {@link #signers()}
   */
  public List<TrustedSigner> candidates(byte[] keyId) {
    KeyId wanted = KeyId.of(keyId);
    return signers().stream().filter(signer -> signer.id().equals(wanted)).toList();
  }

  private List<TrustedSigner> foreignSigners() {
    Instant now = clock.instant();
    Foreign known = last;
    if (known != null
        && Duration.between(known.lookedAt(), now).abs().compareTo(LOOKED_AT_EVERY) < 0) {
      return known.signers();
    }
    Foreign current = look(known, now);
    last = current;
    return current.signers();
  }

  private Foreign look(@Nullable Foreign known, Instant now) {
    try {
      Object editions = foreign.editions();
      return known != null && editions.equals(known.editions())
          ? new Foreign(known.signers(), editions, now)
          : new Foreign(foreign.all(), editions, now);
    } catch (RuntimeException e) {
      // What a database throws through an EJB has many names. Our own certificates can still be
      // checked, and a foreign one then has an unknown issuer, which is the truth.
      LOGGER.log(Level.WARNING, "The imported lists of signers cannot be read: {0}", e.getClass());
      return new Foreign(known == null ? List.of() : known.signers(), "unread", now);
    }
  }
}
