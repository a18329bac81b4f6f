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

  /** The latest head; empty while none was signed. */
  public Optional<PublishedTreeHead> latest() {
    return latest(entities).map(SignedTreeHead::published);
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

  static Optional<SignedTreeHead> latest(EntityManager entities) {
    return entities
        .createQuery(
            "select h from SignedTreeHead h order by h.size desc, h.signedAt desc",
            SignedTreeHead.class)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}
