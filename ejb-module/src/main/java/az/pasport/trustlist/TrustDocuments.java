package az.pasport.trustlist;

import az.pasport.digest.Sha256;
import az.pasport.hcert.DccKeyUsage;
import az.pasport.keys.KeyId;
import az.pasport.keys.SignerCertificate;
import az.pasport.keys.SigningKeyUnavailable;
import az.pasport.keys.TrustDocumentSigner;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The trust documents as they are now. Each is issued anew when it changes or gets old. */
@ApplicationScoped
public class TrustDocuments {
  private static final Logger LOGGER = System.getLogger("az.pasport.trustlist");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** How soon an edition is served; between, everybody is served the same copy. */
  private static final Duration LOOKED_AT_EVERY = Duration.ofSeconds(5);

  @Inject TrustList trust;
  @Inject RevocationLists revocations;
  @Inject TrustDocumentSigner signer;
  @Inject TrustDocumentVersions editions;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "pasport.trust.next-update", defaultValue = "PT24H")
  Duration nextUpdate;

  @Inject
  @ConfigProperty(name = "pasport.trust.stale-after", defaultValue = "P7D")
  Duration staleAfter;

  @PostConstruct
  void checkSettings() {
    if (nextUpdate.isNegative() || nextUpdate.isZero() || staleAfter.compareTo(nextUpdate) < 0) {
      throw new IllegalArgumentException(
          "pasport.trust.stale-after must not be shorter than pasport.trust.next-update");
    }
  }

  private final Map<TrustDocumentKind, Copy> copies = new EnumMap<>(TrustDocumentKind.class);

  /** A document, whose signature it bears, and when we last looked whether it is current. */
  private record Copy(TrustDocument document, String key, Instant lookedAt) {}

  /**
   * @throws az.pasport.keys.SigningKeyUnavailable when there is no key for trust documents
   * @throws TrustDocumentUnavailable when the database does not answer and no copy is at hand
   */
  public synchronized TrustDocument current(TrustDocumentKind kind) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Copy copy = copies.get(kind);
    if (copy != null && isFresh(kind, copy, now)) {
      return copy.document();
    }
    Copy current = upToDate(kind, copy, now);
    copies.put(kind, current);
    return current.document();
  }

  private boolean isFresh(TrustDocumentKind kind, Copy copy, Instant now) {
    // Both forms of the list of revocations say the same at any time.
    boolean isLatest =
        kind == TrustDocumentKind.SIGNERS || copy.document().version() == revocations.heldVersion();
    return isLatest && Duration.between(copy.lookedAt(), now).abs().compareTo(LOOKED_AT_EVERY) < 0;
  }

  /**
   * The signed lists with what a device without a network needs of the revocations: the files of
   * the compressed form, or of a short list all hashes.
   *
   * @return by their names in the bundle
   * @throws az.pasport.keys.SigningKeyUnavailable as {@link #current}
   * @throws TrustDocumentUnavailable as {@link #current}
   */
  public synchronized Map<String, String> compactBundle() {
    Map<String, String> bundle = new LinkedHashMap<>();
    bundle.put("signers", current(TrustDocumentKind.SIGNERS).jws());
    TrustDocument index = current(TrustDocumentKind.REVOCATION_INDEX);
    bundle.put("revocationIndex", index.jws());
    revocations
        .edition(index.version())
        .map(PublishedRevocations::bundled)
        .ifPresent(file -> bundle.put(file.getKey(), file.getValue()));
    return bundle;
  }

  private Copy upToDate(TrustDocumentKind kind, @Nullable Copy copy, Instant now) {
    try {
      String key = signer.currentKey();
      Edition edition = edition(kind, now);
      boolean same =
          copy != null && copy.document().version() == edition.version() && copy.key().equals(key);
      return new Copy(same ? copy.document() : issue(kind, edition), key, now);
    } catch (EJBException | PersistenceException | SigningKeyUnavailable e) {
      if (copy == null) {
        throw e instanceof SigningKeyUnavailable ? e : new TrustDocumentUnavailable(e);
      }
      LOGGER.log(Level.WARNING, "{0} are served as they were: {1}", kind, e.getClass().getName());
      return new Copy(copy.document(), copy.key(), now);
    }
  }

  /** The content is made only for a document that is to be signed. */
  private record Edition(long version, Instant issuedAt, Supplier<ObjectNode> content) {}

  private Edition edition(TrustDocumentKind kind, Instant now) {
    if (kind == TrustDocumentKind.SIGNERS) {
      TrustDocumentVersions.Numbered signers =
          editions.number(kind, this::signers, this::hash, now, reissue());
      return new Edition(signers.version(), signers.issuedAt(), signers::content);
    }
    PublishedRevocations list = revocations.current(dates(), reissue());
    return new Edition(
        list.version(),
        list.issuedAt(),
        kind == TrustDocumentKind.REVOCATIONS ? list::fullDocument : list::index);
  }

  /** Readers are told other dates when these change, so it is another document. */
  private String dates() {
    return nextUpdate + " " + staleAfter;
  }

  /** Well before readers call their copy old. */
  private Duration reissue() {
    Duration half = nextUpdate.dividedBy(2);
    return half.compareTo(TrustDocumentVersion.REISSUED_AFTER) < 0
        ? half
        : TrustDocumentVersion.REISSUED_AFTER;
  }

  private TrustDocument issue(TrustDocumentKind kind, Edition edition) {
    ObjectNode payload = JSON.createObjectNode();
    payload.setAll(edition.content().get());
    payload.put("version", edition.version());
    payload.put("issuedAt", edition.issuedAt().toString());
    payload.put("nextUpdate", edition.issuedAt().plus(nextUpdate).toString());
    payload.put("staleAfter", edition.issuedAt().plus(staleAfter).toString());
    return new TrustDocument(
        signer.sign(kind.type(), bytes(payload)), edition.version(), edition.issuedAt());
  }

  private ObjectNode signers() {
    ObjectNode content = JSON.createObjectNode();
    ArrayNode list = content.putArray("signers");
    for (SignerCertificate trusted : trust.signersForCertain()) {
      ObjectNode entry = list.addObject();
      entry.put("kid", trusted.id().base64());
      entry.put("country", trusted.country());
      ArrayNode usages = entry.putArray("usages");
      trusted.usages().stream().map(DccKeyUsage::name).forEach(usages::add);
      entry.put("certificate", SignerCertificate.base64(trusted.certificate()));
      entry.set("publicKey", JsonWebKeys.jwk(trusted.certificate().getPublicKey()));
    }
    ArrayNode withdrawn = content.putArray("withdrawn");
    trust.withdrawnForCertain().stream()
        .map(hex -> new KeyId(hex).base64())
        .forEach(withdrawn::add);
    content.set("keys", listKeys());
    return content;
  }

  private JsonNode listKeys() {
    try {
      return JSON.readTree(signer.publicKeys()).path("keys");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a JWK set is JSON", e);
    }
  }

  private String hash(ObjectNode content) {
    return Sha256.hexOf(content + " " + dates());
  }

  private static byte[] bytes(ObjectNode json) {
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }
}
