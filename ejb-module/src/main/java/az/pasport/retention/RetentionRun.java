package az.pasport.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One night's erasure, and how far it is. */
@Entity
@Table(name = "retention_run")
public class RetentionRun {
  /** Progress is written after each page; a node that is silent for so long has ended. */
  static final Duration SILENCE = Duration.ofMinutes(30);

  /** How a run stands. The names are part of the API. */
  public enum Status {
    RUNNING,
    FINISHED,
    /** The node that ran it has ended; the next run does the rest. */
    BROKEN_OFF
  }

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "retention_run_seq")
  @SequenceGenerator(
      name = "retention_run_seq",
      sequenceName = "retention_run_seq",
      allocationSize = 50)
  private long id;

  @Version private long version;

  @Column(name = "started_at")
  private Instant startedAt;

  @Embedded private ErasedCounts erased;

  private int failed;

  @Column(name = "progressed_at")
  private Instant progressedAt;

  @Column(name = "finished_at", insertable = false)
  @Nullable
  private Instant finishedAt;

  /** For the persistence provider. */
  protected RetentionRun() {}

  RetentionRun(Instant startedAt) {
    this.startedAt = startedAt;
    this.progressedAt = startedAt;
    this.erased = new ErasedCounts();
  }

  void progress(ErasedCounts counts, int people, Instant now) {
    this.erased = counts;
    this.failed = people;
    this.progressedAt = now;
  }

  void finish(Instant now) {
    this.finishedAt = now;
  }

  /** How it stands; a run of which nothing was heard for long has ended with its node. */
  public Status status(Instant now) {
    if (finishedAt != null) {
      return Status.FINISHED;
    }
    return progressedAt.plus(SILENCE).isBefore(now) ? Status.BROKEN_OFF : Status.RUNNING;
  }

  long id() {
    return id;
  }

  public Instant startedAt() {
    return startedAt;
  }

  public Optional<Instant> finishedAt() {
    return Optional.ofNullable(finishedAt);
  }

  public ErasedCounts erased() {
    return erased;
  }

  /** People who were due and could not be erased; they are due again in the next run. */
  public int failed() {
    return failed;
  }
}
