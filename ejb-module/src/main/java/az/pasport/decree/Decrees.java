package az.pasport.decree;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;

/** The book of decrees. */
@Stateless
@PermitAll
public class Decrees {
  @PersistenceContext EntityManager entities;
  @Inject Clock clock;

  public RuleBook current() {
    return knownAt(clock.instant());
  }

  public RuleBook knownAt(Instant moment) {
    // A handful of rows in years: read anew each time, they are the same on every node.
    return RuleBook.national()
        .withPublished(
            entities
                .createQuery(
                    "select d from PublishedDecree d where d.publishedAt <= :moment order by d.id",
                    PublishedDecree.class)
                .setParameter("moment", moment)
                .getResultStream()
                .map(PublishedDecree::decree)
                .toList());
  }

  /** How often the book has grown: another number is another book. */
  public long edition() {
    return entities.find(RuleBookEdition.class, RuleBookEdition.ONLY).edition();
  }
}
