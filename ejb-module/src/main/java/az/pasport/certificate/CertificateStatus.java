package az.pasport.certificate;

/** Whether a certificate stands. */
public enum CertificateStatus {
  ISSUED,
  /** Ləğv edilib. */
  REVOKED
}
