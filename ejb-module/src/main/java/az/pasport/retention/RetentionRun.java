package az.pasport.retention;

import az.pasport.job.JobDefinition;
import az.pasport.job.JobRun;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;

/** One night's erasure, and how far it is. */
@Entity
@Table(name = "retention_run")
public class RetentionRun extends JobRun {
  static final JobDefinition<RetentionRun> JOB =
      new JobDefinition<>(RetentionRun.class, "retention_lock", Duration.ofMinutes(30));

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "retention_run_seq")
  @SequenceGenerator(name = "retention_run_seq", sequenceName = "retention_run_seq")
  private long id;

  @Embedded private ErasedCounts erased = new ErasedCounts();

  private int failed;

  /** A run that is about to begin; also for the persistence provider. */
  protected RetentionRun() {}

  void count(ErasedCounts counts, int people) {
    this.erased = counts;
    this.failed = people;
  }

  @Override
  public long id() {
    return id;
  }

  public ErasedCounts erased() {
    return erased;
  }

  /** People who were due and could not be erased; they are due again in the next run. */
  public int failed() {
    return failed;
  }
}
