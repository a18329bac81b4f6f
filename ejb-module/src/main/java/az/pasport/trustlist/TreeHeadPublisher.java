package az.pasport.trustlist;

import az.pasport.keys.SigningKeyUnavailable;
import az.pasport.keys.TrustDocumentSigner;
import az.pasport.transparency.LogState;
import az.pasport.transparency.TreeHead;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Signs the head of the transparency log's tree: when the tree has grown and the last signed head
 * is old enough, and once an hour while it does not grow, so that a reader sees that the log goes
 * on. One node does so at a time: it holds the tree meanwhile.
 */
@Startup
@Singleton
@DependsOn("Database")
public class TreeHeadPublisher {
  /** The header {@code typ} of a signed head. */
  static final String TYPE = "pasport-tree-head";

  private static final Logger LOGGER = System.getLogger("az.pasport.trustlist");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration SIGNED_AGAIN_AFTER = Duration.ofHours(1);
  private static final long MOST_SECONDS = SIGNED_AGAIN_AFTER.toSeconds();

  @PersistenceContext EntityManager entities;
  @Inject LogState log;
  @Inject TrustDocumentSigner signer;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "pasport.transparency.head-seconds", defaultValue = "60")
  long headSeconds;

  @PostConstruct
  void checkSettings() {
    if (headSeconds < 1 || headSeconds > MOST_SECONDS) {
      throw new IllegalArgumentException(
          "pasport.transparency.head-seconds is 1 to " + MOST_SECONDS + ", not " + headSeconds);
    }
  }

  @Schedule(hour = "*", minute = "*", second = "1/5", persistent = false)
  public void publish() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    if (!isDue(TreeHeads.signedLast(entities, now), now)) {
      return;
    }
    TreeHead head = log.hold();
    // Another node may have signed while this one waited.
    Optional<SignedTreeHead> last = TreeHeads.signedLast(entities, now);
    if (!isDue(last, now) || !hasNews(head, last, now)) {
      return;
    }
    TreeHeads.largest(entities, Long.MAX_VALUE)
        .filter(signed -> contradicts(head, signed))
        .ifPresent(TreeHeadPublisher::reportRewriting);
    try {
      entities.persist(new SignedTreeHead(head, now, signer.sign(TYPE, payload(head, now))));
    } catch (SigningKeyUnavailable e) {
      LOGGER.log(Level.ERROR, "The transparency log''s head was not signed: {0}", e.getMessage());
    }
  }

  private boolean isDue(Optional<SignedTreeHead> last, Instant now) {
    return last.map(signed -> Duration.between(signed.signedAt(), now))
        .filter(age -> age.toSeconds() < headSeconds)
        .isEmpty();
  }

  private static boolean hasNews(TreeHead head, Optional<SignedTreeHead> last, Instant now) {
    return last.filter(
            signed ->
                signed.size() == head.size()
                    && signed.root().equals(head.root())
                    && Duration.between(signed.signedAt(), now).compareTo(SIGNED_AGAIN_AFTER) < 0)
        .isEmpty();
  }

  private static boolean contradicts(TreeHead head, SignedTreeHead before) {
    return head.size() < before.size()
        || head.size() == before.size() && !head.root().equals(before.root());
  }

  /** The new head is signed nevertheless: it is evidence of what the database says now. */
  private static void reportRewriting(SignedTreeHead before) {
    LOGGER.log(
        Level.ERROR,
        "The transparency log was changed: its tree of {0} entries, signed at {1}, is not there any"
            + " more; run ./audit monitor",
        Long.toString(before.size()),
        before.signedAt());
  }

  private static byte[] payload(TreeHead head, Instant issuedAt) {
    return JSON.createObjectNode()
        .put("log", head.logId().toString())
        .put("size", head.size())
        .put("root", head.root().base64())
        .put("issuedAt", issuedAt.toString())
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }
}
