package az.pasport.certificate;

import az.pasport.job.JobDefinition;
import az.pasport.job.JobRun;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;

/** One run that enters certificates of before the transparency log, and how far it is. */
@Entity
@Table(name = "transparency_backfill")
public class LogBackfillRun extends JobRun {
  static final JobDefinition<LogBackfillRun> JOB =
      new JobDefinition<>(
          LogBackfillRun.class, "transparency_backfill_lock", Duration.ofMinutes(5));

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "transparency_backfill_seq")
  @SequenceGenerator(
      name = "transparency_backfill_seq",
      sequenceName = "transparency_backfill_seq",
      allocationSize = 50)
  private long id;

  private long entered;

  @Column(name = "last_certificate")
  private long lastCertificate;

  /** For the persistence provider. */
  protected LogBackfillRun() {}

  /**
   * @param lastCertificate how far the run before this was, 0 for the first
   */
  LogBackfillRun(long lastCertificate) {
    this.lastCertificate = lastCertificate;
  }

  void add(LogBackfillPage.Entered more) {
    this.entered += more.certificates();
    this.lastCertificate = more.last();
  }

  @Override
  public long id() {
    return id;
  }

  /** How many certificates the run has entered. */
  public long entered() {
    return entered;
  }

  /** The internal number of the last certificate that was looked at. */
  long lastCertificate() {
    return lastCertificate;
  }
}
