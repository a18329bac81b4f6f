package az.pasport.certificate;

/** Where a certificate stands in its life. */
public enum CertificateStatus {
  ISSUED,
  /** Ləğv edilib. */
  REVOKED
}
