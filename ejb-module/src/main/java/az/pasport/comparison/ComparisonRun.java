package az.pasport.comparison;

import jakarta.persistence.Column;
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

/** One run in which records are compared with the population registry, and how far it is. */
@Entity
@Table(name = "comparison_run")
public class ComparisonRun {
  /** Progress is written after each page; a node that is silent for so long has ended. */
  static final Duration SILENCE = Duration.ofMinutes(10);

  /** How a run stands. The names are part of the API. */
  public enum Status {
    RUNNING,
    FINISHED,
    /** The node that ran it has ended; the next run does the rest. */
    BROKEN_OFF
  }

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "comparison_run_seq")
  @SequenceGenerator(
      name = "comparison_run_seq",
      sequenceName = "comparison_run_seq",
      allocationSize = 50)
  private long id;

  @Version private long version;

  @Column(name = "started_by")
  private String startedBy;

  @Column(name = "started_at")
  private Instant startedAt;

  private int people;
  private int unanswered;
  private int failed;

  @Column(name = "progressed_at")
  private Instant progressedAt;

  @Column(name = "finished_at", insertable = false)
  @Nullable
  private Instant finishedAt;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected ComparisonRun() {}

  ComparisonRun(String startedBy, Instant startedAt) {
    this.startedBy = startedBy;
    this.startedAt = startedAt;
    this.progressedAt = startedAt;
  }

  void progress(int looked, int without, int broken, Instant now) {
    this.people = looked;
    this.unanswered = without;
    this.failed = broken;
    this.progressedAt = now;
  }

  void finish(Instant now) {
    this.finishedAt = now;
  }

  /** How it stands; a run of which nothing was heard for minutes has ended with its node. */
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

  /** People who were looked at, up to now. */
  public int people() {
    return people;
  }

  /** Of them, those about whom the registry gave no answer. */
  public int unanswered() {
    return unanswered;
  }

  /** Of them, those whose answer could not be stored. */
  public int failed() {
    return failed;
  }
}
