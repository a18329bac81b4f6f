package az.pasport.trustlist;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The signed heads of the transparency log's tree, all of them since the first. */
@Stateless
@PermitAll
public class TreeHeads {
  @PersistenceContext EntityManager entities;

  /** The head of the largest tree; empty while none was signed. */
  public Optional<PublishedTreeHead> latest() {
    return largest(entities, Long.MAX_VALUE).map(SignedTreeHead::published);
  }

  /**
   * The head of the largest tree of no more entries than that; empty where there is none. Heads of
   * more entries than the log has bear witness that it was cut: nothing can be proved by them.
   */
  public Optional<PublishedTreeHead> latestOf(long size) {
    return largest(entities, size).map(SignedTreeHead::published);
  }

  /** The heads that were signed on a day of UTC, oldest first, each a JWS. */
  public List<String> of(LocalDate day) {
    Instant from = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    return entities
        .createQuery(
            "select h.document from SignedTreeHead h"
                + " where h.signedAt >= :from and h.signedAt < :to order by h.size, h.signedAt",
            String.class)
        .setParameter("from", from)
        .setParameter("to", day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())
        .getResultList();
  }

  /** The one that was signed last; one of the future was signed by a wrong clock. */
  static Optional<SignedTreeHead> signedLast(EntityManager entities, Instant now) {
    return entities
        .createQuery(
            "select h from SignedTreeHead h where h.signedAt <= :now"
                + " order by h.signedAt desc, h.size desc",
            SignedTreeHead.class)
        .setParameter("now", now)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  static Optional<SignedTreeHead> largest(EntityManager entities, long size) {
    return entities
        .createQuery(
            "select h from SignedTreeHead h where h.size <= :size"
                + " order by h.size desc, h.signedAt desc",
            SignedTreeHead.class)
        .setParameter("size", size)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}
