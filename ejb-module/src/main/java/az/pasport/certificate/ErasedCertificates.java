package az.pasport.certificate;

import az.pasport.decree.CertificateKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** How many certificates of a day and kind were erased: so that the national figures stay. */
@Entity
@Table(name = "erased_certificates")
class ErasedCertificates {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "erased_certificates_seq")
  @SequenceGenerator(
      name = "erased_certificates_seq",
      sequenceName = "erased_certificates_seq",
      allocationSize = 50)
  private long id;

  @Column(name = "issued_on")
  private LocalDate issuedOn;

  @Enumerated(EnumType.STRING)
  private CertificateKind kind;

  private long certificates;

  /** For the persistence provider. */
  protected ErasedCertificates() {}

  /** The first of its day and kind that is erased. */
  ErasedCertificates(Certificate certificate) {
    this.issuedOn = certificate.issuedOn();
    this.kind = certificate.kind();
    this.certificates = 1;
  }
}
