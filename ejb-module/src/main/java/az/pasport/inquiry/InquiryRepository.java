package az.pasport.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The table of inquiries. Called inside a transaction of its caller. */
@ApplicationScoped
class InquiryRepository {
  @PersistenceContext EntityManager entities;

  void add(Inquiry inquiry) {
    entities.persist(inquiry);
  }

  void add(CounterPrint print) {
    entities.persist(print);
  }

  Optional<Inquiry> byToken(String token) {
    return entities
        .createQuery("select i from Inquiry i where i.token = :token", Inquiry.class)
        .setParameter("token", token)
        .getResultStream()
        .findFirst();
  }

  /**
   * When an official asked, since a moment, the latest first.
   *
   * @param most moments at most
   */
  List<Instant> askedSince(String official, Instant since, int most) {
    return entities
        .createQuery(
            "select i.askedAt from Inquiry i where i.official = :official and i.askedAt > :since"
                + " order by i.askedAt desc",
            Instant.class)
        .setParameter("official", official)
        .setParameter("since", since)
        .setMaxResults(most)
        .getResultList();
  }

  /**
   * Erases inquiries of this moment and earlier, with what was printed by them.
   *
   * @return how many; fewer than {@code most} when none is left
   */
  int erase(Instant before, int most) {
    List<Inquiry> due =
        entities
            .createQuery(
                "select i from Inquiry i where i.askedAt <= :before order by i.askedAt",
                Inquiry.class)
            .setParameter("before", before)
            .setMaxResults(most)
            .getResultList();
    due.forEach(entities::remove);
    return due.size();
  }
}
