package az.pasport.trustlist;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** The latest edition of a document: its version, when it was issued, and of what content. */
@Entity
@Table(name = "trust_document")
class TrustDocumentVersion {
  /** After this long, at the latest, an unchanged document is issued anew. */
  static final Duration REISSUED_AFTER = Duration.ofHours(12);

  @Id
  @Enumerated(EnumType.STRING)
  private TrustDocumentKind kind;

  private long version;

  @Column(name = "issued_at")
  private Instant issuedAt;

  /** SHA-256 of the content without version and dates, in hexadecimal. */
  @Column(name = "content_hash")
  private String contentHash;

  protected TrustDocumentVersion() {}

  TrustDocumentVersion(TrustDocumentKind kind, long version, Instant issuedAt, String contentHash) {
    this.kind = kind;
    this.version = version;
    this.issuedAt = issuedAt;
    this.contentHash = contentHash;
  }

  /** Goes on to the next version if the content is another, or the last one is old. */
  void bringUpTo(String currentHash, Instant now, Duration reissuedAfter) {
    if (!contentHash.equals(currentHash) || isDue(now, reissuedAfter)) {
      this.version = next(now);
      this.issuedAt = now;
      this.contentHash = currentHash;
    }
  }

  /** Whether it is issued anew even if unchanged. */
  boolean isDue(Instant now, Duration reissuedAfter) {
    return !now.isBefore(issuedAt.plus(reissuedAfter));
  }

  /** Whether it was issued within a time of now, before or after. */
  boolean isWithin(Duration time, Instant now) {
    return Duration.between(issuedAt, now).abs().compareTo(time) < 0;
  }

  /** The version that comes after it: never below the second of its issue. */
  long next(Instant now) {
    return Math.max(version + 1, now.getEpochSecond());
  }

  long version() {
    return version;
  }

  Instant issuedAt() {
    return issuedAt;
  }
}
