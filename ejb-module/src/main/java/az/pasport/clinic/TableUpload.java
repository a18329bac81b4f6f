package az.pasport.clinic;

import az.pasport.facility.Facility;
import az.pasport.security.FacilityCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A table of records that a worker uploaded, and how far its rows are taken. */
@Entity
@Table(name = "table_upload")
public class TableUpload {
  /** Rows are tried again so often after a failure of ours, without a row taken in between. */
  private static final int MOST_FAILURES = 5;

  /** How an upload stands. */
  public enum Status {
    RUNNING,
    /** The worker has entered as many records as one may in an hour; it goes on by itself. */
    WAITING,
    FINISHED,
    /** It ended before its last row: it can be sent again. */
    INTERRUPTED
  }

  @Id private String id;

  @Version private long version;

  @ManyToOne(optional = false)
  @JoinColumn(name = "facility_id")
  private Facility facility;

  @Column(name = "worker_id")
  private String workerId;

  @Enumerated(EnumType.STRING)
  private RecordForm form;

  private String format;
  private String delimiter;

  @Enumerated(EnumType.STRING)
  private Status status;

  @Column(name = "row_count")
  private int rowCount;

  private int taken;
  private int refused;
  private int failures;

  @Column(name = "uploaded_at")
  private Instant uploadedAt;

  /** Until then whoever runs it is believed to be at work; later anybody may go on. */
  @Column(name = "next_at")
  private Instant nextAt;

  /** Left out of the insert: PostgreSQL takes no null of a converted column's unknown type. */
  @Column(name = "finished_at", insertable = false)
  @Nullable
  private Instant finishedAt;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected TableUpload() {}

  TableUpload(
      Facility facility,
      ClinicWorker worker,
      RecordForm form,
      UploadedTable table,
      Instant now,
      Duration turn) {
    this.id = UUID.randomUUID().toString();
    this.facility = facility;
    this.workerId = worker.id();
    this.form = form;
    this.format = table.format();
    this.delimiter = table.delimiter();
    this.status = Status.RUNNING;
    this.rowCount = table.rows().size();
    this.uploadedAt = now;
    this.nextAt = now.plus(turn);
  }

  /** Its public number, a UUID that says nothing. */
  public String id() {
    return id;
  }

  FacilityCode facility() {
    return facility.code();
  }

  /** The facility's number of the worker who uploaded it. */
  public String workerId() {
    return workerId;
  }

  public RecordForm form() {
    return form;
  }

  /** The file's format, {@code csv} or {@code xlsx}. */
  public String format() {
    return format;
  }

  /** Between the fields of a CSV file; a comma for a workbook. */
  String delimiter() {
    return delimiter;
  }

  public Status status() {
    return status;
  }

  /** Rows, without that of the headings. */
  public int rowCount() {
    return rowCount;
  }

  /** Rows of which there is a record, of this upload or of one before. */
  public int taken() {
    return taken;
  }

  public int refused() {
    return refused;
  }

  /** Rows that are decided. */
  public int done() {
    return taken + refused;
  }

  public Instant uploadedAt() {
    return uploadedAt;
  }

  /** When a waiting one goes on. */
  public Instant nextAt() {
    return nextAt;
  }

  public Optional<Instant> finishedAt() {
    return Optional.ofNullable(finishedAt);
  }

  /** Whether rows may still be taken. */
  public boolean isOpen() {
    return status == Status.RUNNING || status == Status.WAITING;
  }

  /** How the audit names it. */
  String subject() {
    return "upload:" + id;
  }

  /** Somebody goes on with it, and is at work until the end of a turn. */
  void claim(Instant now, Duration turn) {
    this.status = Status.RUNNING;
    this.nextAt = now.plus(turn);
  }

  /** Some of its rows are decided. One that has ended meanwhile does not begin again. */
  void count(int newlyTaken, int newlyRefused, Instant now, Duration turn) {
    this.taken += newlyTaken;
    this.refused += newlyRefused;
    if (isOpen()) {
      this.failures = 0;
      claim(now, turn);
    }
  }

  void pause(Instant until) {
    this.status = Status.WAITING;
    this.nextAt = until;
  }

  void finish(Instant now) {
    this.status = Status.FINISHED;
    this.finishedAt = now;
  }

  /** Its worker may not enter anything any more. */
  void interrupt(Instant now) {
    this.status = Status.INTERRUPTED;
    this.finishedAt = now;
  }

  /** Something of ours failed: it is tried again for some times. */
  void fail(Instant now, Duration turn) {
    this.failures++;
    if (failures >= MOST_FAILURES) {
      interrupt(now);
    } else {
      this.nextAt = now.plus(turn);
    }
  }
}
