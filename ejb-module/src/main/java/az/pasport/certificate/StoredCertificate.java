package az.pasport.certificate;

import az.pasport.rules.Validity;
import java.time.Instant;

/**
 * What is stored of a certificate, for its holder; without the QR text, which states the same and
 * works only while it is valid.
 *
 * @param decree as {@code ID/VERSION}
 */
public record StoredCertificate(
    Certificates.Outline outline, String decree, Validity validity, Instant signatureExpiresAt) {
  static StoredCertificate of(Certificate certificate) {
    return new StoredCertificate(
        Certificates.Outline.of(certificate),
        certificate.decreeId() + "/" + certificate.decreeVersion(),
        certificate.validity(),
        certificate.signatureExpiresAt());
  }
}
