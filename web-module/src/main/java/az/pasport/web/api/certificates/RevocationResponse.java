package az.pasport.web.api.certificates;

import az.pasport.certificate.Revocation;
import az.pasport.certificate.RevocationReason;
import java.time.Instant;

/** A revoked certificate as the API shows it to staff. */
public record RevocationResponse(String identifier, RevocationReason reason, Instant revokedAt) {
  static RevocationResponse of(Revocation revoked) {
    return new RevocationResponse(revoked.identifier(), revoked.reason(), revoked.revokedAt());
  }
}
