package az.pasport.revocation;

import az.pasport.certificate.RevocationReason;
import az.pasport.revocation.BulkRevocationRefused.Reason;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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

/** One bulk revocation, from its preview to its end. */
@Entity
@Table(name = "bulk_revocation")
public class BulkRevocation {
  /** Characters of the words that say why. */
  public static final int LONGEST_EXPLANATION = 500;

  /** How long after its completion it may be undone. */
  static final Duration UNDONE_WITHIN = Duration.ofDays(1);

  /**
   * For so long after its preview, if it was not done, and after its end it is stored whom it
   * touches: well beyond the day within which it is undone.
   */
  static final Duration STORED = Duration.ofDays(30);

  private static final String FIELD = "revocation";

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bulk_revocation_seq")
  @SequenceGenerator(name = "bulk_revocation_seq", sequenceName = "bulk_revocation_seq")
  private long id;

  @Version private long version;

  @Enumerated(EnumType.STRING)
  private RevocationStatus status;

  @Enumerated(EnumType.STRING)
  private RevocationReason reason;

  private String explanation;

  @Embedded @Nullable private StoredChoice choice;

  private int listed;

  @Column(name = "unknown_lines")
  private String unknownLines = "";

  @Column(name = "created_by")
  private String createdBy;

  @Column(name = "created_at")
  private Instant createdAt;

  private boolean collected;

  @Embedded private RevocationTotals totals = new RevocationTotals();

  @Column(name = "previewed_at", insertable = false)
  @Nullable
  private Instant previewedAt;

  @Column(name = "asked_by")
  @Nullable
  private String askedBy;

  @Column(name = "finished_at", insertable = false)
  @Nullable
  private Instant finishedAt;

  @Column(name = "undo_asked_by")
  @Nullable
  private String undoAskedBy;

  @Column(name = "undone_at", insertable = false)
  @Nullable
  private Instant undoneAt;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected BulkRevocation() {}

  /**
   * One whose preview begins now.
   *
   * @param choice empty where the records are listed
   * @param listed how many identifiers the list has; 0 without one
   * @param reason {@link RevocationReason#FRAUD} or {@link RevocationReason#ISSUED_IN_ERROR}
   */
  @SuppressWarnings("NullAway.Init")
  BulkRevocation(
      Optional<RecordChoice> choice,
      int listed,
      RevocationReason reason,
      String explanation,
      String createdBy,
      Instant createdAt) {
    if (!reason.isBarring()) {
      throw new IllegalArgumentException("records are not in doubt for " + reason);
    }
    this.status = RevocationStatus.PREVIEWING;
    this.choice = choice.map(StoredChoice::new).orElse(null);
    this.listed = listed;
    this.reason = reason;
    this.explanation = explanation;
    this.createdBy = createdBy;
    this.createdAt = createdAt;
  }

  void collected(String unknown) {
    require(RevocationStatus.PREVIEWING);
    this.collected = true;
    this.unknownLines = unknown;
  }

  void count(RevocationTotals more) {
    require(RevocationStatus.PREVIEWING);
    this.totals = totals.plus(more);
  }

  void previewed(Instant now) {
    require(RevocationStatus.PREVIEWING);
    this.status = RevocationStatus.PREVIEWED;
    this.previewedAt = now;
  }

  /**
   * Throws {@link BulkRevocationRefused} unless it is previewed, lately enough for its set to be
   * stored still, and touches somebody.
   */
  void requireDoable(Instant now) {
    if (status != RevocationStatus.PREVIEWED) {
      throw new BulkRevocationRefused(Reason.NOT_PREVIEWED, FIELD);
    }
    if (isOutdated(now)) {
      throw new BulkRevocationRefused(Reason.PREVIEW_OUTDATED, FIELD);
    }
    if (totals.people() == 0) {
      throw new BulkRevocationRefused(Reason.NOTHING_CHOSEN, FIELD);
    }
  }

  /** A second supervisor has agreed; throws as {@link #requireDoable} does. */
  void begin(String requester, Instant now) {
    requireDoable(now);
    this.status = RevocationStatus.RUNNING;
    this.askedBy = requester;
  }

  void finish(Instant now) {
    require(RevocationStatus.RUNNING);
    this.status = RevocationStatus.DONE;
    this.finishedAt = now;
  }

  /**
   * Throws {@link BulkRevocationRefused} unless it is done, and was so within the last day.
   *
   * @param left people whose records an earlier undo could not restore
   */
  void requireUndoable(Instant now, long left) {
    if (!isToUndo(left)) {
      throw new BulkRevocationRefused(Reason.NOT_DONE, FIELD);
    }
    if (undoableUntil().filter(end -> now.isBefore(end)).isEmpty()) {
      throw new BulkRevocationRefused(Reason.TOO_LATE, FIELD);
    }
  }

  /** A second supervisor has agreed to undo it; throws as {@link #requireUndoable} does. */
  void beginUndo(String requester, Instant now, long left) {
    requireUndoable(now, left);
    this.status = RevocationStatus.UNDOING;
    this.undoAskedBy = requester;
  }

  void finishUndo(Instant now) {
    require(RevocationStatus.UNDOING);
    this.status = RevocationStatus.UNDONE;
    this.undoneAt = now;
  }

  private boolean isToUndo(long left) {
    return status == RevocationStatus.DONE || (status == RevocationStatus.UNDONE && left > 0);
  }

  private void require(RevocationStatus expected) {
    if (status != expected) {
      throw new IllegalStateException("bulk revocation " + id + " is " + status);
    }
  }

  public long id() {
    return id;
  }

  /** What the audit and requests call it. */
  String subject() {
    return "bulk-revocation:" + id;
  }

  public RevocationStatus status() {
    return status;
  }

  public RevocationReason reason() {
    return reason;
  }

  /** Why, in the official's words. */
  public String explanation() {
    return explanation;
  }

  /** What its records have in common; empty where they were listed. */
  public Optional<RecordChoice> choice() {
    return Optional.ofNullable(choice).map(StoredChoice::value);
  }

  /** How many identifiers were listed. */
  public int listed() {
    return listed;
  }

  /** Numbers of the list's lines that name nothing we have; empty if there are none. */
  public String unknownLines() {
    return unknownLines;
  }

  /** The caller's name of the official who began the preview. */
  public String createdBy() {
    return createdBy;
  }

  public Instant createdAt() {
    return createdAt;
  }

  boolean isCollected() {
    return collected;
  }

  /** What it touches, as far as it is counted. */
  public RevocationTotals totals() {
    return totals;
  }

  public Optional<Instant> previewedAt() {
    return Optional.ofNullable(previewedAt);
  }

  Optional<String> askedBy() {
    return Optional.ofNullable(askedBy);
  }

  public Optional<Instant> finishedAt() {
    return Optional.ofNullable(finishedAt);
  }

  /** Until when it may be undone; empty while it is not done. */
  public Optional<Instant> undoableUntil() {
    return finishedAt().map(end -> end.plus(UNDONE_WITHIN));
  }

  /** Whether it was previewed so long ago that it has to be previewed again. */
  public boolean isOutdated(Instant now) {
    return status == RevocationStatus.PREVIEWED && !now.isBefore(createdAt.plus(STORED));
  }

  /**
   * Whether its undoing can be asked for.
   *
   * @param left people whose records an earlier undo could not restore
   */
  public boolean isUndoable(Instant now, long left) {
    return isToUndo(left) && undoableUntil().filter(end -> now.isBefore(end)).isPresent();
  }

  Optional<String> undoAskedBy() {
    return Optional.ofNullable(undoAskedBy);
  }

  public Optional<Instant> undoneAt() {
    return Optional.ofNullable(undoneAt);
  }
}
