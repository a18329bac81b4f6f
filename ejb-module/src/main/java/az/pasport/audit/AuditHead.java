package az.pasport.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The end of the chain so far: a single row, locked while the chain is extended. */
@Entity
@Table(name = "audit_head")
class AuditHead {
  @Id private int id;

  @Column(name = "chain_place")
  private long place;

  @Column(name = "chain_hash")
  private String hash;

  protected AuditHead() {}

  void extendBy(AuditEntry entry) {
    place++;
    hash = entry.seal(place, hash);
  }

  ChainHead head() {
    return new ChainHead(place, hash);
  }
}
