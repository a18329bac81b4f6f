package az.pasport.trustlist;

import az.pasport.keys.KeyId;
import az.pasport.keys.OwnSigners;
import az.pasport.keys.SignerCertificate;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The document signers whose signatures are believed: our own, and those of imported lists; and
 * which of our own were withdrawn.
 */
@ApplicationScoped
public class TrustList implements SignerLookup {
  private static final Logger LOGGER = System.getLogger("az.pasport.trustlist");

  /** How soon a list that was imported on another node is noticed on this one. */
  private static final Duration LOOKED_AT_EVERY = Duration.ofSeconds(5);

  @Inject OwnSigners own;
  @Inject ImportedSignerLists foreign;
  @Inject Clock clock;
  private volatile @Nullable Stored last;

  /**
   * What the database has of signers.
   *
   * @param foreign the foreign signers
   * @param lists from which they are, {@code unread} after a failure
   * @param published our own signers of all times
   * @param lookedAt when it was read
   */
  private record Stored(
      List<SignerCertificate> foreign, Object lists, Set<KeyId> published, Instant lookedAt) {}

  /**
   * Every signer on the list, ours first.
   *
   * @throws SigningKeyUnavailable when our own keys cannot be read: without them a certificate of
   *     ours would look like a stranger's
   */
  public List<SignerCertificate> signers() {
    return Stream.concat(own.listed().stream(), stored().foreign().stream()).toList();
  }

  /**
   * The same for publication: who publishes a list on which the foreign signers are missing tells
   * every reader that they were withdrawn.
   *
   * @throws SigningKeyUnavailable as {@link #signers()}
   * @throws RuntimeException as the database throws it, when the imported lists cannot be read
   */
  public List<SignerCertificate> signersForCertain() {
    return Stream.concat(own.listed().stream(), foreign.signers().stream()).toList();
  }

  /**
   * The signers that bear a key identifier: usually one, and each is to be tried.
   *
   * @throws SigningKeyUnavailable as {@link #signers()}
   */
  @Override
  public List<SignerCertificate> candidates(byte[] keyId) {
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
    KeyId signer = KeyId.of(keyId);
    return !own.isListed(signer) && stored().published().contains(signer);
  }

  /**
   * The key identifiers of our withdrawn signers, in hexadecimal and in order.
   *
   * @throws SigningKeyUnavailable as {@link #signers()}
   * @throws RuntimeException as the database throws it
   */
  public List<String> withdrawnForCertain() {
    return own.withdrawn();
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
      Object lists = foreign.current();
      List<SignerCertificate> signers =
          known != null && lists.equals(known.lists()) ? known.foreign() : foreign.signers();
      return new Stored(signers, lists, own.published(), now);
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
