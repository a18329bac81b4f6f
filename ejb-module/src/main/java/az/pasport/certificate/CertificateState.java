package az.pasport.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a certificate stands; where it does not, when and why it was revoked. */
@Embeddable
class CertificateState {
  @Enumerated(EnumType.STRING)
  private CertificateStatus status = CertificateStatus.ISSUED;

  /** Left out of the insert: PostgreSQL takes no null of a converted column's unknown type. */
  @Column(name = "revoked_at", insertable = false)
  @Nullable
  private Instant revokedAt;

  @Column(name = "revocation_reason")
  @Enumerated(EnumType.STRING)
  @Nullable
  private RevocationReason revocationReason;

  /** The number of the bulk revocation that revoked it. */
  @Column(name = "revoked_by")
  @Nullable
  private Long revokedBy;

  /** A certificate that is issued now; also for the persistence provider. */
  protected CertificateState() {}

  CertificateStatus status() {
    return status;
  }

  boolean stands() {
    return status == CertificateStatus.ISSUED;
  }

  /**
   * Whether it was revoked for a reason that puts the records behind it in doubt. A bulk revocation
   * puts none in doubt but those that it suspends itself.
   */
  boolean isBarring() {
    return revokedBy == null && revocationReason != null && revocationReason.isBarring();
  }

  boolean isRevokedBy(long bulkRevocation) {
    return revokedBy != null && revokedBy == bulkRevocation;
  }

  /** Whether it was revoked, and not by a bulk revocation, with which it would come back. */
  boolean isRevokedSeparately() {
    return !stands() && revokedBy == null;
  }

  /** A separate decision takes it over from the bulk revocation, since whose time it is revoked. */
  void takeOver(RevocationReason reason) {
    if (stands() || revokedBy == null) {
      throw new IllegalStateException("no bulk revocation has revoked the certificate");
    }
    this.revocationReason = reason;
    this.revokedBy = null;
  }

  Optional<Long> revokedBy() {
    return Optional.ofNullable(revokedBy);
  }

  /** How the certificate with an identifier was revoked; empty while it stands. */
  Optional<Revocation> revocation(String identifier) {
    return revokedAt == null || revocationReason == null
        ? Optional.empty()
        : Optional.of(new Revocation(identifier, revocationReason, revokedAt));
  }

  /** Throws {@link IllegalStateException} if it is revoked already. */
  void revoke(RevocationReason reason, Instant now) {
    if (!stands()) {
      throw new IllegalStateException("the certificate is " + status);
    }
    this.status = CertificateStatus.REVOKED;
    this.revokedAt = now;
    this.revocationReason = reason;
  }

  /** The same by the bulk revocation of a number. */
  void revoke(RevocationReason reason, long bulkRevocation, Instant now) {
    revoke(reason, now);
    this.revokedBy = bulkRevocation;
  }
}
