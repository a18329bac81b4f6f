package az.pasport.publication;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** Counts the editions of our documents, for all nodes. */
@Stateless
@PermitAll
public class Editions {
  @PersistenceContext EntityManager entities;

  /** Version and date of an edition. */
  public record Numbered(long version, Instant issuedAt) {}

  /** The edition that a content has now: the one it had, or the next. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Numbered number(DocumentKind kind, String contentHash, Instant now) {
    Edition edition = entities.find(Edition.class, kind, LockModeType.PESSIMISTIC_WRITE);
    edition.bringUpTo(contentHash, now);
    return new Numbered(edition.version(), edition.issuedAt());
  }
}
