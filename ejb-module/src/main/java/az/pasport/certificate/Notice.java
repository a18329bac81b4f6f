package az.pasport.certificate;

import az.pasport.rules.CertificateKind;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a holder is to know: a change of a record has taken the ground from under a certificate.
 *
 * @param reason {@link RevocationReason#CORRECTED} or {@link RevocationReason#RECORD_WITHDRAWN}
 * @param identifier of the certificate that no longer verifies
 * @param replacement the certificate that came in its place
 */
public record Notice(
    CertificateKind kind,
    RevocationReason reason,
    Instant revokedAt,
    String identifier,
    Optional<Replacement> replacement) {

  /**
   * A certificate that came in another's place.
   *
   * @param id its public number
   */
  public record Replacement(UUID id, String identifier) {}
}
