package az.pasport.retention;

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
public class RetentionRuns {
  @PersistenceContext EntityManager entities;
  @Inject Clock clock;

  /**
   * The number of a run that begins now; empty while another one, of whichever node, is running.
   */
  public Optional<Long> begin() {
    entities.find(RetentionLock.class, 1, LockModeType.PESSIMISTIC_WRITE);
    Instant now = now();
    if (latest().filter(run -> run.status(now) == RetentionRun.Status.RUNNING).isPresent()) {
      return Optional.empty();
    }
    var run = new RetentionRun(now);
    entities.persist(run);
    return Optional.of(run.id());
  }

  /** Stores how far a run is. */
  public void progress(long id, ErasedCounts counts, int failed) {
    entities.find(RetentionRun.class, id).progress(counts, failed, now());
  }

  /** Stores that a run is finished. */
  public void finish(long id) {
    entities.find(RetentionRun.class, id).finish(now());
  }

  /** The latest run; empty before the first. */
  public Optional<RetentionRun> latest() {
    return entities
        .createQuery(
            "select r from RetentionRun r order by r.startedAt desc, r.id desc", RetentionRun.class)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
