package az.pasport.certificate;

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

/** One round in which all certificates that are due are issued anew, and how far it is. */
@Entity
@Table(name = "renewal_round")
public class RenewalRound {
  /** Progress is written after each page; a node that is silent for so long has ended. */
  static final Duration SILENCE = Duration.ofMinutes(5);

  /** How a round stands. The names are part of the API. */
  public enum Status {
    RUNNING,
    FINISHED,
    /** The node that ran it has ended; the next round does the rest. */
    BROKEN_OFF
  }

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "renewal_round_seq")
  @SequenceGenerator(
      name = "renewal_round_seq",
      sequenceName = "renewal_round_seq",
      allocationSize = 50)
  private long id;

  @Version private long version;

  @Column(name = "started_by")
  private String startedBy;

  @Column(name = "started_at")
  private Instant startedAt;

  private int looked;
  private int renewed;
  private int failed;

  @Column(name = "progressed_at")
  private Instant progressedAt;

  @Column(name = "finished_at", insertable = false)
  @Nullable
  private Instant finishedAt;

  /** For the persistence provider. */
  protected RenewalRound() {}

  RenewalRound(String startedBy, Instant startedAt) {
    this.startedBy = startedBy;
    this.startedAt = startedAt;
    this.progressedAt = startedAt;
  }

  void progress(Renewals.Counts counts, Instant now) {
    this.looked = counts.looked();
    this.renewed = counts.renewed();
    this.failed = counts.failed();
    this.progressedAt = now;
  }

  void finish(Instant now) {
    this.finishedAt = now;
  }

  /** How it stands; a round of which nothing was heard for minutes has ended with its node. */
  public Status status(Instant now) {
    if (finishedAt != null) {
      return Status.FINISHED;
    }
    return progressedAt.plus(SILENCE).isBefore(now) ? Status.BROKEN_OFF : Status.RUNNING;
  }

  public long id() {
    return id;
  }

  public Instant startedAt() {
    return startedAt;
  }

  /** Certificates that were due, up to now. */
  public int looked() {
    return looked;
  }

  /** Of them, those that were issued anew. */
  public int renewed() {
    return renewed;
  }

  /** Of them, those that could not be; they are due again in the next round. */
  public int failed() {
    return failed;
  }

  public Optional<Instant> finishedAt() {
    return Optional.ofNullable(finishedAt);
  }
}
