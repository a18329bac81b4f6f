package az.pasport.trustlist;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;

/** Counts the editions of our documents, for all nodes. */
@Stateless
@PermitAll
public class TrustDocumentVersions {
  @PersistenceContext EntityManager entities;

  /** An edition: its content, version and date. */
  public record Numbered(ObjectNode content, long version, Instant issuedAt) {}

  /**
   * The edition that the current content has: the one it had, or the next. The content is read
   * while the counter is held: read before, an older one could be numbered above a newer.
   *
   * @param reissuedAfter how long an unchanged content keeps its edition
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Numbered number(
      TrustDocumentKind kind,
      Supplier<ObjectNode> current,
      Function<ObjectNode, String> hash,
      Instant now,
      Duration reissuedAfter) {
    TrustDocumentVersion edition =
        entities.find(TrustDocumentVersion.class, kind, LockModeType.PESSIMISTIC_WRITE);
    ObjectNode content = current.get();
    edition.bringUpTo(hash.apply(content), now, reissuedAfter);
    return new Numbered(content, edition.version(), edition.issuedAt());
  }
}
