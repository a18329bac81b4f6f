package az.pasport.certificate;

import az.pasport.transparency.LogSalt;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The salt of a certificate's entry in the transparency log. Written once, erased with it. */
@Entity
@Table(name = "certificate_salt")
class CertificateSalt {
  @Id
  @Column(name = "certificate_id")
  private long certificateId;

  private byte[] salt;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected CertificateSalt() {}

  CertificateSalt(Certificate certificate, LogSalt salt) {
    this.certificateId = certificate.id();
    this.salt = salt.bytes();
  }

  LogSalt salt() {
    return LogSalt.of(salt);
  }
}
