package az.pasport.decree;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A decree that is not signed yet. Loaded once, its text never changes; it ends published or
 * discarded, and stays on record either way.
 */
@Entity
@Table(name = "decree_draft")
public class DecreeDraft {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "decree_draft_seq")
  @SequenceGenerator(
      name = "decree_draft_seq",
      sequenceName = "decree_draft_seq",
      allocationSize = 50)
  private long id;

  @Version private long version;

  @Column(name = "decree_id")
  private String decreeId;

  @Column(name = "decree_version")
  private int decreeVersion;

  private String content;

  @Enumerated(EnumType.STRING)
  private DraftStatus status;

  @Column(name = "loaded_by")
  private String loadedBy;

  @Column(name = "loaded_at")
  private Instant loadedAt;

  @Column(name = "closed_by", insertable = false)
  @Nullable
  private String closedBy;

  @Column(name = "closed_at", insertable = false)
  @Nullable
  private Instant closedAt;

  /** For the persistence provider. */
  protected DecreeDraft() {}

  /** A draft whose text was read and found good; {@code loadedBy} is the official's login. */
  DecreeDraft(Decree decree, String content, String loadedBy, Instant loadedAt) {
    this.decreeId = decree.id();
    this.decreeVersion = decree.version();
    this.content = content;
    this.status = DraftStatus.DRAFT;
    this.loadedBy = loadedBy;
    this.loadedAt = loadedAt;
  }

  /**
   * Puts it into the book.
   *
   * @param by the login of an official who did not load it
   * @throws DraftRefused if it is closed, or loaded by the same official
   */
  PublishedDecree publish(String by, Instant now) {
    requireOthers(by);
    close(DraftStatus.PUBLISHED, by, now);
    return new PublishedDecree(decree(), content, now);
  }

  /** Puts it away; throws {@link DraftRefused} if it is closed. */
  void discard(String by, Instant now) {
    close(DraftStatus.DISCARDED, by, now);
  }

  /** Throws {@link DraftRefused} if this official loaded it. */
  void requireOthers(String official) {
    if (loadedBy.equals(official)) {
      throw new DraftRefused(DraftRefused.Reason.OWN_DRAFT);
    }
  }

  private void close(DraftStatus end, String by, Instant now) {
    requireOpen();
    this.status = end;
    this.closedBy = by;
    this.closedAt = now;
  }

  /** Throws {@link DraftRefused} if it is closed. */
  public void requireOpen() {
    if (status != DraftStatus.DRAFT) {
      throw new DraftRefused(DraftRefused.Reason.CLOSED);
    }
  }

  public long id() {
    return id;
  }

  public Decree decree() {
    return DecreeParser.read(content);
  }

  public String content() {
    return content;
  }

  public DraftStatus status() {
    return status;
  }

  /** The login of the official who loaded it. */
  public String loadedBy() {
    return loadedBy;
  }

  public Instant loadedAt() {
    return loadedAt;
  }

  /** The login of the official who published or discarded it. */
  public Optional<String> closedBy() {
    return Optional.ofNullable(closedBy);
  }

  /** What the audit calls it. */
  public String subject() {
    return "decree:" + decreeId + "/" + decreeVersion + " draft:" + id;
  }
}
