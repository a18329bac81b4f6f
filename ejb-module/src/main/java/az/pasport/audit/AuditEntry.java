package az.pasport.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One deed. Sealed once, with its place in the chain and the hash over it and its predecessor. */
@Entity
@Table(name = "audit_entry")
class AuditEntry {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_entry_seq")
  @SequenceGenerator(
      name = "audit_entry_seq",
      sequenceName = "audit_entry_seq",
      allocationSize = 50)
  private long id;

  @Column(name = "done_at")
  private Instant doneAt;

  private String actor;
  private String deed;
  private String subject;

  private String address;
  private int times;
  private int format;

  @Column(name = "personal_digest")
  private String personalDigest;

  // An entry is inserted open; the application's database user may set a place, never insert one.
  @Column(name = "chain_place", insertable = false)
  @Nullable
  private Long chainPlace;

  @Column(name = "chain_hash", insertable = false)
  @Nullable
  private String chainHash;

  protected AuditEntry() {}

  AuditEntry(EntryContent content) {
    this.doneAt = content.doneAt();
    this.actor = content.actor();
    this.deed = content.deed();
    this.subject = content.subject();
    this.address = content.address();
    this.times = content.times();
    this.format = content.format();
    this.personalDigest = content.personalDigest();
  }

  long id() {
    return id;
  }

  Optional<Long> place() {
    return Optional.ofNullable(chainPlace);
  }

  /** Puts the entry at a place of the chain, behind the entry with the hash given. */
  String seal(long place, String previousHash) {
    if (chainPlace != null) {
      throw new IllegalStateException("entry " + id + " is sealed already");
    }
    this.chainPlace = place;
    this.chainHash = content().hashBehind(place, previousHash);
    return chainHash;
  }

  EntryContent content() {
    return new EntryContent(format, doneAt, actor, deed, subject, address, times, personalDigest);
  }
}
