package az.pasport.trust;

import az.pasport.verification.SignerLookup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The document signers whose signatures are believed: our own, and those of imported lists; and
 * which of our own were withdrawn.
 */
@ApplicationScoped
public class TrustList implements SignerLookup {
  private static final Logger LOGGER = System.getLogger("az.pasport.trust");

  /** How soon a list that was imported on another node is noticed on this one. */
  private static final Duration LOOKED_AT_EVERY = Duration.ofSeconds(5);

  @Inject OurKeys own;
  @Inject ForeignSigners foreign;
  @Inject SignerHistory history;
  @Inject Clock clock;
  private volatile @Nullable Stored last;

  /**
   * What the database has of signers.
   *
   * @param foreign the foreign signers
   * @param editions of the lists from which they are
   * @param published our own signers of all times
   * @param lookedAt when it was read
   */
  private record Stored(
      List<TrustedSigner> foreign, Object editions, Set<KeyId> published, Instant lookedAt) {}

  /** For the container. */
  TrustList() {}

  TrustList(OurKeys own, ForeignSigners foreign, SignerHistory history, Clock clock) {
    this.own = own;
    this.foreign = foreign;
    this.history = history;
    this.clock = clock;
  }

  /**
   * Every signer on the list, ours first.
   *
   * @throws SigningKeyUnavailable when our own keys cannot be read: without them a certificate of
   *     ours would look like a stranger's
   */
  public List<TrustedSigner> signers() {
    return Stream.concat(own.ring().signers().stream(), stored().foreign().stream()).toList();
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
  @Override
  public List<TrustedSigner> candidates(byte[] keyId) {
    KeyId wanted = KeyId.of(keyId);
    return signers().stream().filter(signer -> signer.id().equals(wanted)).toList();
  }

  /**
   * Whether a key identifier is that of a signer of ours which is no longer listed. Every reader
   * refuses what it signed.
   *
   * @throws SigningKeyUnavailable as {@link #signers()}
   */
  @Override
  public boolean isWithdrawn(byte[] keyId) {
    return without(listed(), stored().published()).contains(KeyId.of(keyId));
  }

  /**
   * The key identifiers of our withdrawn signers, in hexadecimal and in order.
   *
   * @throws SigningKeyUnavailable as {@link #signers()}
   * @throws RuntimeException as the database throws it
   */
  public List<String> withdrawnForCertain() {
    return without(listed(), history.published()).stream().map(KeyId::hex).sorted().toList();
  }

  private Set<KeyId> listed() {
    return own.ring().signers().stream().map(TrustedSigner::id).collect(Collectors.toSet());
  }

  private static Set<KeyId> without(Set<KeyId> listed, Set<KeyId> published) {
    return published.stream().filter(id -> !listed.contains(id)).collect(Collectors.toSet());
  }

  private Stored stored() {
    Instant now = clock.instant();
    Stored known = last;
    if (known != null
        && Duration.between(known.lookedAt(), now).abs().compareTo(LOOKED_AT_EVERY) < 0) {
      return known;
    }
    Stored current = look(known, now);
    last = current;
    return current;
  }

  private Stored look(@Nullable Stored known, Instant now) {
    try {
      Object editions = foreign.editions();
      List<TrustedSigner> signers =
          known != null && editions.equals(known.editions()) ? known.foreign() : foreign.all();
      return new Stored(signers, editions, history.published(), now);
    } catch (RuntimeException e) {
      // What a database throws through an EJB has many names. Our own certificates can still be
      // checked, and a foreign one then has an unknown issuer, which is the truth.
      LOGGER.log(Level.WARNING, "The lists of signers cannot be read: {0}", e.getClass());
      return known == null
          ? new Stored(List.of(), "unread", Set.of(), now)
          : new Stored(known.foreign(), "unread", known.published(), now);
    }
  }
}
