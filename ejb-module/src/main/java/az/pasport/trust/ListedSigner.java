package az.pasport.trust;

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
class ListedSigner {
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

  /** For the persistence provider. */
  protected ListedSigner() {}

  ListedSigner(String source, SignedSignerList.Item item) {
    this.source = source;
    this.country = item.country();
    this.certificate = item.base64();
  }

  TrustedSigner signer() {
    return TrustedSigner.foreign(ListItem.certificate(certificate), country);
  }
}
