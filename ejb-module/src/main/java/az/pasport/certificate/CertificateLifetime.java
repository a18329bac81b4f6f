package az.pasport.certificate;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long a certificate is of use.
 *
 * @param signatureExpiresAt from when every reader refuses it; until then it is in the list of
 *     revoked ones, where it was revoked
 * @param validityEnd when its validity ends; empty for an endless one
 * @param revokedAt empty while it stands
 */
public record CertificateLifetime(
    Instant issuedAt,
    Instant signatureExpiresAt,
    Optional<Instant> validityEnd,
    Optional<Instant> revokedAt) {
  static CertificateLifetime of(Certificate certificate) {
    return new CertificateLifetime(
        certificate.issuedAt(),
        certificate.signatureExpiresAt(),
        certificate.validity().end(),
        certificate.revocation().map(Revocation::revokedAt));
  }

  /** Whether a reader may still believe it, or must still find it among the revoked. */
  public boolean isInUse(Instant now) {
    return now.isBefore(signatureExpiresAt);
  }

  /** Its issue, its revocation, or the end of its validity. */
  public Instant lastMoment() {
    Instant end = validityEnd.filter(signatureExpiresAt::isAfter).orElse(signatureExpiresAt);
    return Stream.of(issuedAt, revokedAt.orElse(end)).max(Instant::compareTo).orElse(issuedAt);
  }
}
