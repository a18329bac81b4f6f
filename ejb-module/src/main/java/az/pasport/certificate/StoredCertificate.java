package az.pasport.certificate;

import az.pasport.rules.Validity;
import java.time.Instant;
import java.util.Optional;

/**
 * What is stored of a certificate, for its holder; without the QR text, which states the same and
 * works only while it is valid.
 *
 * @param decree as {@code ID/VERSION}
 * @param shortCode empty where it was issued before there were any, and not shown since
 */
public record StoredCertificate(
    Certificates.Outline outline,
    String decree,
    Validity validity,
    Instant signatureExpiresAt,
    Optional<ShortCode> shortCode) {
  static StoredCertificate of(Certificate certificate) {
    return new StoredCertificate(
        Certificates.Outline.of(certificate),
        certificate.decreeId() + "/" + certificate.decreeVersion(),
        certificate.validity(),
        certificate.signatureExpiresAt(),
        certificate.shortCode());
  }
}
