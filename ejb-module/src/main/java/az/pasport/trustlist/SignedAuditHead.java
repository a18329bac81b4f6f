package az.pasport.trustlist;

import az.pasport.audit.ChainHead;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A head of the audit's chain that was signed and published. Added once, never changed. */
@Entity
@Table(name = "audit_signed_head")
class SignedAuditHead {
  @Id
  @Column(name = "chain_place")
  private long place;

  @Column(name = "chain_hash")
  private String hash;

  @Column(name = "signed_at")
  private Instant signedAt;

  /** The JWS, compact. */
  private String document;

  protected SignedAuditHead() {}

  SignedAuditHead(ChainHead head, Instant signedAt, String document) {
    this.place = head.place();
    this.hash = head.hash();
    this.signedAt = signedAt;
    this.document = document;
  }

  ChainHead head() {
    return new ChainHead(place, hash);
  }

  Instant signedAt() {
    return signedAt;
  }

  String document() {
    return document;
  }
}
