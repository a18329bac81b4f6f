package az.pasport.certificate;

import az.pasport.decree.CertificateKind;
import az.pasport.rules.Validity;

/**
 * A certificate as a look-up finds it.
 *
 * @param personId the holder's internal number
 * @param qr the QR text, which is checked as every QR text is
 */
public record IssuedCertificate(long personId, CertificateKind kind, Validity validity, String qr) {
  static IssuedCertificate of(Certificate certificate) {
    return new IssuedCertificate(
        certificate.person().holder().id(),
        certificate.kind(),
        certificate.validity(),
        certificate.qr());
  }

  /** Hides the QR text. */
  @Override
  public String toString() {
    return "IssuedCertificate[" + kind + " hidden]";
  }
}
