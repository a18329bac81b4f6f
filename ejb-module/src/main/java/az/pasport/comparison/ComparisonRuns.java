package az.pasport.comparison;

import az.pasport.audit.AuditLog;
import az.pasport.security.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Stores how far runs are, each step in a transaction of its own. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ComparisonRuns {
  @PersistenceContext EntityManager entities;
  @Inject AuditLog audit;
  @Inject Clock clock;

  /**
   * The number of a run that begins now; empty while another one, of whichever node, is running.
   *
   * @param actor who starts it
   */
  public Optional<Long> begin(Caller actor) {
    entities.find(ComparisonLock.class, 1, LockModeType.PESSIMISTIC_WRITE);
    Instant now = now();
    if (latest().filter(run -> run.status(now) == ComparisonRun.Status.RUNNING).isPresent()) {
      return Optional.empty();
    }
    var run = new ComparisonRun(actor.actor(), now);
    entities.persist(run);
    audit.append(actor, "COMPARISON_STARTED", "comparison:" + run.id());
    return Optional.of(run.id());
  }

  /** Stores how far a run is. */
  public void progress(long id, int people, int unanswered, int failed) {
    entities.find(ComparisonRun.class, id).progress(people, unanswered, failed, now());
  }

  /** Stores that a run is finished. */
  public void finish(long id) {
    entities.find(ComparisonRun.class, id).finish(now());
  }

  /** The latest run; empty before the first. */
  public Optional<ComparisonRun> latest() {
    return entities
        .createQuery(
            "select r from ComparisonRun r order by r.startedAt desc, r.id desc",
            ComparisonRun.class)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
