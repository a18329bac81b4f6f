package az.pasport.certificate;

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

/** One run in which all certificates that are due are issued anew, and how far it is. */
@Entity
@Table(name = "renewal_round")
public class RenewalRun extends JobRun {
  static final JobDefinition<RenewalRun> JOB =
      new JobDefinition<>(RenewalRun.class, "renewal_lock", Duration.ofMinutes(5));

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

  /**
   * Certificates, counted.
   *
   * @param looked those that were due
   * @param renewed of them
   * @param failed of them, due again in the next run; the holders of the rest are due none any more
   */
  public record Counts(int looked, int renewed, int failed) {
    static final Counts NONE = new Counts(0, 0, 0);

    Counts plus(Counts other) {
      return new Counts(looked + other.looked, renewed + other.renewed, failed + other.failed);
    }
  }

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected RenewalRun() {}

  RenewalRun(Caller startedBy) {
    this.startedBy = startedBy.actor();
  }

  void add(Counts more) {
    Counts sum = counts().plus(more);
    this.looked = sum.looked();
    this.renewed = sum.renewed();
    this.failed = sum.failed();
  }

  @Override
  public long id() {
    return id;
  }

  /** What was due up to now, and what became of it. */
  public Counts counts() {
    return new Counts(looked, renewed, failed);
  }
}
