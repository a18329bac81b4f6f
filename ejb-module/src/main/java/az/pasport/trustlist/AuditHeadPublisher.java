package az.pasport.trustlist;

import az.pasport.audit.ChainHead;
import az.pasport.audit.ChainState;
import az.pasport.keys.AuditHeadSigner;
import az.pasport.keys.SigningKeyUnavailable;
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
 * Signs the head of the audit's chain when it has moved and the last signed one is old enough. One
 * node does so at a time: it holds the head meanwhile.
 */
@Startup
@Singleton
@DependsOn("Database")
public class AuditHeadPublisher {
  private static final Logger LOGGER = System.getLogger("az.pasport.trustlist");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long MOST_MINUTES = Duration.ofDays(1).toMinutes();

  @PersistenceContext EntityManager entities;
  @Inject ChainState chain;
  @Inject AuditHeadSigner signer;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "pasport.audit.head-minutes", defaultValue = "10")
  long headMinutes;

  @PostConstruct
  void checkSettings() {
    if (headMinutes < 1 || headMinutes > MOST_MINUTES) {
      throw new IllegalArgumentException(
          "pasport.audit.head-minutes is 1 to " + MOST_MINUTES + ", not " + headMinutes);
    }
    if (!signer.hasKey()) {
      LOGGER.log(
          Level.WARNING,
          "The audit's head is not signed: no key for it is in force; see docs/keys.md");
    }
  }

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  public void publish() {
    // The health check warns as long as the key is missing.
    if (!signer.hasKey()) {
      return;
    }
    ChainHead head = chain.headForUpdate();
    Optional<SignedAuditHead> last = AuditHeads.upTo(head.place(), entities);
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    if (head.place() == 0 || last.isPresent() && !isDue(head, last.get(), now)) {
      return;
    }
    AuditHeads.upTo(Long.MAX_VALUE, entities)
        .filter(signed -> !contains(signed))
        .ifPresent(AuditHeadPublisher::reportRewriting);
    try {
      String document = signer.sign(payload(head, now));
      entities.persist(new SignedAuditHead(head, now, document));
    } catch (SigningKeyUnavailable e) {
      LOGGER.log(Level.ERROR, "The audit''s head could not be signed: {0}", e.getMessage());
    }
  }

  private boolean isDue(ChainHead head, SignedAuditHead last, Instant now) {
    Duration age = Duration.between(last.signedAt(), now);
    // A head of the future was signed by a wrong clock, or put there to stop us.
    boolean old = age.isNegative() || age.compareTo(Duration.ofMinutes(headMinutes)) >= 0;
    return old && head.place() > last.head().place();
  }

  private boolean contains(SignedAuditHead before) {
    return chain
        .hashAt(before.head().place())
        .filter(hash -> hash.equals(before.head().hash()))
        .isPresent();
  }

  /** The new head is signed nevertheless: it is evidence of what the database says now. */
  private static void reportRewriting(SignedAuditHead before) {
    LOGGER.log(
        Level.ERROR,
        "The audit was changed: entry {0} is not the one whose hash was signed at {1}; run"
            + " ./audit verify",
        Long.toString(before.head().place()),
        before.signedAt());
  }

  private static byte[] payload(ChainHead head, Instant issuedAt) {
    return JSON.createObjectNode()
        .put("place", head.place())
        .put("hash", head.hash())
        .put("issuedAt", issuedAt.toString())
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }
}
