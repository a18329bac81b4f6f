package az.pasport.trustlist;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A list of foreign signers: where it comes from, and which version of it we hold. */
@Entity
@Table(name = "signer_list")
class SignerList {
  @Id private String source;

  /** The subject of the anchor's certificate, which stays when the certificate is renewed. */
  private String maker;

  private long version;

  @Column(name = "issued_at")
  private Instant issuedAt;

  @Column(name = "imported_at")
  private Instant importedAt;

  /** SHA-256 of the payload, in hexadecimal: tells the same version from a contradicting one. */
  @Column(name = "content_hash")
  private String contentHash;

  protected SignerList() {}

  SignerList(SignedSignerList list, Instant now) {
    this.source = list.source();
    this.maker = list.maker();
    replaceBy(list, now);
  }

  final void replaceBy(SignedSignerList list, Instant now) {
    this.version = list.version();
    this.issuedAt = list.issuedAt();
    this.contentHash = list.contentHash();
    this.importedAt = now;
  }

  String source() {
    return source;
  }

  String maker() {
    return maker;
  }

  long version() {
    return version;
  }

  Instant issuedAt() {
    return issuedAt;
  }

  String contentHash() {
    return contentHash;
  }
}
