package az.pasport.job;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One run of a batch job, and how far it is. */
@MappedSuperclass
public abstract class JobRun {
  /** How a run stands. The names are part of the API. */
  public enum Status {
    RUNNING,
    FINISHED,
    /** The node that ran it has ended; the next run does the rest. */
    BROKEN_OFF
  }

  @Version private long version;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "progressed_at")
  private Instant progressedAt;

  @Column(name = "finished_at", insertable = false)
  @Nullable
  private Instant finishedAt;

  /** A run that {@link JobRunRepository#begin} starts; also for the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected JobRun() {}

  public abstract long id();

  protected void start(Instant now) {
    this.startedAt = now;
    this.progressedAt = now;
  }

  protected void progress(Instant now) {
    this.progressedAt = now;
  }

  protected void finish(Instant now) {
    this.finishedAt = now;
  }

  /** How it stands; one that has written no progress for a time of silence has ended. */
  protected Status status(Instant now, Duration silence) {
    if (finishedAt != null) {
      return Status.FINISHED;
    }
    return progressedAt.plus(silence).isBefore(now) ? Status.BROKEN_OFF : Status.RUNNING;
  }

  public Instant startedAt() {
    return startedAt;
  }

  public Optional<Instant> finishedAt() {
    return Optional.ofNullable(finishedAt);
  }
}
