package az.pasport.trustlist;

import az.pasport.audit.ChainHead;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The signed heads of the audit's chain, all of them since the first. */
@Stateless
@PermitAll
public class AuditHeads {
  @PersistenceContext EntityManager entities;

  /** The latest head, a JWS; empty while none was signed. */
  public Optional<String> latest() {
    return upTo(Long.MAX_VALUE, entities).map(SignedAuditHead::document);
  }

  /**
   * A signed head.
   *
   * @param head the place and the hash that were signed
   */
  public record Signed(ChainHead head, Instant signedAt) {}

  /** What the latest head says; empty while none was signed. */
  public Optional<Signed> latestSigned() {
    return upTo(Long.MAX_VALUE, entities)
        .map(signed -> new Signed(signed.head(), signed.signedAt()));
  }

  /** The heads that were signed on a day of UTC, oldest first, each a JWS. */
  public List<String> of(LocalDate day) {
    Instant from = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    return entities
        .createQuery(
            "select h.document from SignedAuditHead h"
                + " where h.signedAt >= :from and h.signedAt < :to order by h.place",
            String.class)
        .setParameter("from", from)
        .setParameter("to", day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())
        .getResultList();
  }

  static Optional<SignedAuditHead> upTo(long place, EntityManager entities) {
    return entities
        .createQuery(
            "select h from SignedAuditHead h where h.place <= :place order by h.place desc",
            SignedAuditHead.class)
        .setParameter("place", place)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}
