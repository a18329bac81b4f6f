package az.pasport.approval;

import az.pasport.digest.Sha256;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file that bears a request out. Uploaded first, then named by one request. */
@Entity
@Table(name = "evidence")
public class Evidence {
  @Id private String id;

  @Column(name = "request_id")
  @Nullable
  private Long requestId;

  @Column(name = "media_type")
  private String mediaType;

  private int size;
  private String sha256;

  @Column(name = "uploaded_by")
  private String uploadedBy;

  @Column(name = "uploaded_at")
  private Instant uploadedAt;

  /** For the persistence provider. */
  protected Evidence() {}

  Evidence(byte[] content, String mediaType, String uploadedBy, Instant now) {
    this.id = UUID.randomUUID().toString();
    this.mediaType = mediaType;
    this.size = content.length;
    this.sha256 = Sha256.hexOf(content);
    this.uploadedBy = uploadedBy;
    this.uploadedAt = now;
  }

  void bearOut(ApprovalRequest request) {
    this.requestId = request.id();
  }

  /** Whether a request of this official may name it. */
  boolean isFree(String official) {
    return requestId == null && uploadedBy.equals(official);
  }

  boolean isIntact(byte[] content) {
    return content.length == size && Sha256.hexOf(content).equals(sha256);
  }

  public String id() {
    return id;
  }

  /** {@code application/pdf}, {@code image/jpeg}, {@code image/png}, or a signed list's type. */
  public String mediaType() {
    return mediaType;
  }

  /** Bytes. */
  public int size() {
    return size;
  }

  /** Hexadecimal, lower case. */
  public String sha256() {
    return sha256;
  }

  @Nullable Long requestId() {
    return requestId;
  }

  String uploadedBy() {
    return uploadedBy;
  }

  /** How the audit names it. */
  String subject() {
    return "evidence:" + id + " sha256:" + sha256;
  }
}
