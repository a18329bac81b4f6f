package az.pasport.certificate;

import az.pasport.record.RecordVersion;
import az.pasport.rules.Validity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What is stored of a certificate, for staff: with what it rests on, and never with its QR text.
 *
 * @param id its public number
 * @param decreeId of the decree on which its validity rests
 * @param restsOn the versions of records on which it rests
 */
public record CertificateRecord(
    UUID id,
    Certificates.Outline outline,
    String decreeId,
    int decreeVersion,
    Validity validity,
    Instant signatureExpiresAt,
    List<RecordVersion> restsOn) {
  public CertificateRecord {
    restsOn = List.copyOf(restsOn);
  }

  static CertificateRecord of(Certificate certificate) {
    return new CertificateRecord(
        certificate.publicId(),
        Certificates.Outline.of(certificate),
        certificate.decreeId(),
        certificate.decreeVersion(),
        certificate.validity(),
        certificate.signatureExpiresAt(),
        certificate.restsOn());
  }

  /** Whether it is not revoked, valid at a moment, and read by every reader then. */
  public boolean isValidAt(Instant moment) {
    return outline.status() == CertificateStatus.ISSUED
        && !moment.isBefore(validity.begin())
        && !validity.hasEndedBy(moment)
        && moment.isBefore(signatureExpiresAt);
  }
}
