package az.pasport.certificate;

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

/** One run in which all certificates that are due are issued anew, and how far it is. */
@Entity
@Table(name = "renewal_round")
public class RenewalRun extends JobRun {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "renewal_round_seq")
  @SequenceGenerator(
      name = "renewal_round_seq",
      sequenceName = "renewal_round_seq",
      allocationSize = 50)
  private long id;

  @Column(name = "started_by")
  private String startedBy;

  private int looked;
  private int renewed;
  private int failed;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected RenewalRun() {}

  /**
   * A run that is about to begin.
   *
   * @param startedBy who starts it
   */
  RenewalRun(Caller startedBy) {
    this.startedBy = startedBy.actor();
  }

  void count(RenewalJob.Counts counts) {
    this.looked = counts.looked();
    this.renewed = counts.renewed();
    this.failed = counts.failed();
  }

  @Override
  public long id() {
    return id;
  }

  @Override
  protected String lockTable() {
    return "renewal_lock";
  }

  @Override
  protected Duration silence() {
    return Duration.ofMinutes(5);
  }

  /** Certificates that were due, up to now. */
  public int looked() {
    return looked;
  }

  /** Of them, those that were issued anew. */
  public int renewed() {
    return renewed;
  }

  /** Of them, those that could not be; they are due again in the next run. */
  public int failed() {
    return failed;
  }
}
