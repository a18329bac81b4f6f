package az.pasport.trustlist;

import az.pasport.keys.SignerCertificate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A signer on an imported list. */
@Entity
@Table(name = "listed_signer")
class ForeignSigner {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "listed_signer_seq")
  @SequenceGenerator(
      name = "listed_signer_seq",
      sequenceName = "listed_signer_seq",
      allocationSize = 50)
  private long id;

  /** Only queries read it. */
  @SuppressWarnings("UnusedVariable")
  private String source;

  private String country;

  /** Base64 of the DER. */
  @Column(name = "certificate")
  private String certificate;

  protected ForeignSigner() {}

  ForeignSigner(String source, SignedSignerList.Item item) {
    this.source = source;
    this.country = item.country();
    this.certificate = item.base64();
  }

  SignerCertificate signer() {
    return SignerCertificate.foreign(SignerListEntry.certificate(certificate), country);
  }
}
