package az.pasport.fraud;

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

/** One run in which new observations are looked at, and how far it is. */
@Entity
@Table(name = "fraud_run")
public class FraudRun extends JobRun {
  static final JobDefinition<FraudRun> JOB =
      new JobDefinition<>(FraudRun.class, "fraud_lock", Duration.ofMinutes(10));

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "fraud_run_seq")
  @SequenceGenerator(name = "fraud_run_seq", sequenceName = "fraud_run_seq", allocationSize = 50)
  private long id;

  @Column(name = "started_by")
  private String startedBy;

  private int observations;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected FraudRun() {}

  FraudRun(Caller startedBy) {
    this.startedBy = startedBy.actor();
  }

  void add(int looked) {
    this.observations += looked;
  }

  @Override
  public long id() {
    return id;
  }

  /** What was looked at, up to now. */
  public int observations() {
    return observations;
  }
}
