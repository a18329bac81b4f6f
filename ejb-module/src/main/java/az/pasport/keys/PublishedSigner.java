package az.pasport.keys;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A document signer of ours that was on our list at some time. */
@Entity
@Table(name = "published_signer")
class PublishedSigner {
  @Id
  @Column(name = "key_id")
  private String keyId;

  /** Only people who look into the table read it. */
  @SuppressWarnings("UnusedVariable")
  @Column(name = "first_seen_at")
  private Instant firstSeenAt;

  protected PublishedSigner() {}

  PublishedSigner(KeyId keyId, Instant firstSeenAt) {
    this.keyId = keyId.hex();
    this.firstSeenAt = firstSeenAt;
  }

  KeyId keyId() {
    return new KeyId(keyId);
  }
}
