package az.pasport.job;

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
import java.util.function.Consumer;

/** Stores how far runs are, each step in a transaction of its own. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class JobRunRepository {
  @PersistenceContext EntityManager entities;
  @Inject Clock clock;

  /** Begins a run; empty while another one of the same job, on whichever node, is running. */
  public <R extends JobRun> Optional<R> begin(R run) {
    return begin(run, begun -> {});
  }

  /**
   * Begins a run; empty while another one of the same job, on whichever node, is running.
   *
   * @param also done in the same transaction, where the run begins
   */
  public <R extends JobRun> Optional<R> begin(R run, Consumer<R> also) {
    // Changes nothing, and locks the row until the transaction ends.
    entities.createNativeQuery("update " + run.lockTable() + " set id = 1").executeUpdate();
    if (latest(run.getClass())
        .map(this::status)
        .filter(JobRun.Status.RUNNING::equals)
        .isPresent()) {
      return Optional.empty();
    }
    run.start(now());
    entities.persist(run);
    also.accept(run);
    return Optional.of(run);
  }

  /**
   * Stores how far a run is.
   *
   * @param counts writes the job's own numbers into the stored run
   */
  public <R extends JobRun> void progress(R run, Consumer<? super R> counts) {
    R stored = stored(run);
    counts.accept(stored);
    stored.progress(now());
  }

  /** Stores that a run is finished. */
  public void finish(JobRun run) {
    stored(run).finish(now());
  }

  /** The latest run of a job; empty before the first. */
  public <R extends JobRun> Optional<R> latest(Class<R> type) {
    return entities
        .createQuery(
            "select r from " + type.getSimpleName() + " r order by r.startedAt desc, r.id desc",
            type)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** The run with a number. */
  public <R extends JobRun> Optional<R> byId(Class<R> type, long id) {
    return Optional.ofNullable(entities.find(type, id));
  }

  /** How a run stands now; one of which nothing was heard for long has ended with its node. */
  public JobRun.Status status(JobRun run) {
    return run.status(clock.instant());
  }

  @SuppressWarnings("unchecked")
  private <R extends JobRun> R stored(R run) {
    return (R) entities.find(run.getClass(), run.id());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
