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
  public <R extends JobRun> Optional<R> begin(JobDefinition<R> job, R run) {
    return begin(job, run, begun -> {});
  }

  /** The same with what is done in the same transaction, where the run begins. */
  public <R extends JobRun> Optional<R> begin(JobDefinition<R> job, R run, Consumer<R> also) {
    // Changes nothing, and locks the row until the transaction ends.
    entities.createNativeQuery("update " + job.lockTable() + " set id = 1").executeUpdate();
    if (latest(job).filter(last -> status(job, last) == JobRun.Status.RUNNING).isPresent()) {
      return Optional.empty();
    }
    run.start(now());
    entities.persist(run);
    also.accept(run);
    return Optional.of(run);
  }

  /** Stores how far a run is; {@code counts} writes the job's own numbers into the stored run. */
  public <R extends JobRun> void progress(R run, Consumer<? super R> counts) {
    R stored = stored(run);
    counts.accept(stored);
    stored.progress(now());
  }

  /** Stores that a run is finished; gives it with its numbers. */
  public <R extends JobRun> R finish(R run) {
    R stored = stored(run);
    stored.finish(now());
    return stored;
  }

  /** The latest run of a job; empty before the first. */
  public <R extends JobRun> Optional<R> latest(JobDefinition<R> job) {
    String runs = job.runs().getSimpleName();
    return entities
        .createQuery(
            "select r from " + runs + " r order by r.startedAt desc, r.id desc", job.runs())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  public <R extends JobRun> Optional<R> byId(JobDefinition<R> job, long id) {
    return Optional.ofNullable(entities.find(job.runs(), id));
  }

  /** How a run stands now; one of which nothing was heard for long has ended with its node. */
  public <R extends JobRun> JobRun.Status status(JobDefinition<R> job, R run) {
    return run.status(clock.instant(), job.silence());
  }

  @SuppressWarnings("unchecked")
  private <R extends JobRun> R stored(R run) {
    return (R) entities.find(run.getClass(), run.id());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
