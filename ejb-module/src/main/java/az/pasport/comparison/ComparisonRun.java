package az.pasport.comparison;

import az.pasport.intake.RecordComparison.Missing;
import az.pasport.job.JobDefinition;
import az.pasport.job.JobRun;
import az.pasport.security.Caller;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;

/** One run in which records are compared with the population registry, and how far it is. */
@Entity
@Table(name = "comparison_run")
public class ComparisonRun extends JobRun {
  static final JobDefinition<ComparisonRun> JOB =
      new JobDefinition<>(ComparisonRun.class, "comparison_lock", Duration.ofMinutes(10));

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "comparison_run_seq")
  @SequenceGenerator(
      name = "comparison_run_seq",
      sequenceName = "comparison_run_seq",
      allocationSize = 50)
  private long id;

  @Column(name = "started_by")
  private String startedBy;

  private int people;
  private int unanswered;
  private int failed;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected ComparisonRun() {}

  ComparisonRun(Caller startedBy) {
    this.startedBy = startedBy.actor();
  }

  void add(int looked, Missing missing) {
    this.people += looked;
    this.unanswered += missing.unanswered();
    this.failed += missing.failed();
  }

  @Override
  public long id() {
    return id;
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
