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

  /** The table whose one row is locked while a run begins. */
  protected abstract String lockTable();

  /** Progress is written after each page; a node that is silent for so long has ended. */
  protected abstract Duration silence();

  void start(Instant now) {
    this.startedAt = now;
    this.progressedAt = now;
  }

  void progress(Instant now) {
    this.progressedAt = now;
  }

  void finish(Instant now) {
    this.finishedAt = now;
  }

  Status status(Instant now) {
    if (finishedAt != null) {
      return Status.FINISHED;
    }
    return progressedAt.plus(silence()).isBefore(now) ? Status.BROKEN_OFF : Status.RUNNING;
  }

  public Instant startedAt() {
    return startedAt;
  }

  public Optional<Instant> finishedAt() {
    return Optional.ofNullable(finishedAt);
  }
}
