package az.pasport.impact;

import az.pasport.job.JobRun;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** One count of what a draft would do: who asked for it, over which days, and how far it is. */
@Entity
@Table(name = "impact_run")
public class ImpactRun extends JobRun {
  /** Progress is written every second; a node that is silent for so long is no more. */
  static final Duration SILENCE = Duration.ofMinutes(3);

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "impact_run_seq")
  @SequenceGenerator(name = "impact_run_seq", sequenceName = "impact_run_seq", allocationSize = 50)
  private long id;

  @Column(name = "draft_id")
  private long draftId;

  private long edition;

  @Enumerated(EnumType.STRING)
  private RunStatus status;

  @Column(name = "started_by")
  private String startedBy;

  @Column(name = "first_day")
  private LocalDate firstDay;

  private int days;

  @Column(name = "people_done")
  private long peopleDone;

  @Column(name = "people_total")
  private long peopleTotal;

  /** For the persistence provider. */
  protected ImpactRun() {}

  ImpactRun(long draftId, long edition, ImpactPeriod period, String startedBy, Instant startedAt) {
    this.draftId = draftId;
    this.edition = edition;
    this.status = RunStatus.RUNNING;
    this.startedBy = startedBy;
    this.firstDay = period.from();
    this.days = period.days();
    start(startedAt);
  }

  void progress(long done, long total, Instant now) {
    requireRunning();
    this.peopleDone = done;
    this.peopleTotal = total;
    progress(now);
  }

  @Override
  protected void finish(Instant now) {
    requireRunning();
    this.status = RunStatus.FINISHED;
    super.finish(now);
  }

  void fail() {
    requireRunning();
    this.status = RunStatus.FAILED;
  }

  private void requireRunning() {
    if (status != RunStatus.RUNNING) {
      throw new IllegalStateException("run " + id + " is " + status);
    }
  }

  /** How it stands; one that nobody has heard of for minutes has failed with its node. */
  public RunStatus status(Instant now) {
    return status == RunStatus.RUNNING && status(now, SILENCE) == Status.BROKEN_OFF
        ? RunStatus.FAILED
        : status;
  }

  @Override
  public long id() {
    return id;
  }

  public long draftId() {
    return draftId;
  }

  /** The edition of the book with which the draft was compared. */
  public long edition() {
    return edition;
  }

  public ImpactPeriod period() {
    return new ImpactPeriod(firstDay, days);
  }

  public long peopleDone() {
    return peopleDone;
  }

  /** How many people there are; 0 until they are counted. */
  public long peopleTotal() {
    return peopleTotal;
  }
}
