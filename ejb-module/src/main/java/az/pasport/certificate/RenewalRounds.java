package az.pasport.certificate;

import az.pasport.certificate.RenewalRound.Status;
import az.pasport.security.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Stores how far rounds are, each step in a transaction of its own. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RenewalRounds {
  @PersistenceContext EntityManager entities;
  @Inject Clock clock;

  /** The round that is running now. */
  public Optional<RenewalRound> running() {
    Instant now = now();
    return entities
        .createQuery(
            "select r from RenewalRound r where r.finishedAt is null order by r.startedAt desc",
            RenewalRound.class)
        .getResultStream()
        .filter(round -> round.status(now) == Status.RUNNING)
        .findFirst();
  }

  /** Begins a round. */
  public RenewalRound begin(Caller actor) {
    var round = new RenewalRound(actor.actor(), now());
    entities.persist(round);
    return round;
  }

  /** Stores how far a round is. */
  public void progress(long id, Renewals.Counts counts) {
    entities.find(RenewalRound.class, id).progress(counts, now());
  }

  /** Stores that a round is finished. */
  public void finish(long id) {
    entities.find(RenewalRound.class, id).finish(now());
  }

  /** The round with a number. */
  public Optional<RenewalRound> byId(long id) {
    return Optional.ofNullable(entities.find(RenewalRound.class, id));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
