package az.pasport.revocation;

import az.pasport.job.JobDefinition;
import az.pasport.job.JobRun;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;

/** One run of the job that previews, does and undoes bulk revocations, and how far it is. */
@Entity
@Table(name = "bulk_revocation_run")
public class BulkRevocationRun extends JobRun {
  static final JobDefinition<BulkRevocationRun> JOB =
      new JobDefinition<>(BulkRevocationRun.class, "bulk_revocation_lock", Duration.ofMinutes(1));

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bulk_revocation_run_seq")
  @SequenceGenerator(
      name = "bulk_revocation_run_seq",
      sequenceName = "bulk_revocation_run_seq",
      allocationSize = 50)
  private long id;

  private int people;
  private int failed;

  /** A run that has done nobody; also for the persistence provider. */
  protected BulkRevocationRun() {}

  static BulkRevocationRun first() {
    return new BulkRevocationRun();
  }

  void add(int done, int notDone) {
    this.people += done;
    this.failed += notDone;
  }

  @Override
  public long id() {
    return id;
  }
}
