package az.pasport.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
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

  @Column(name = "chain_place")
  @Nullable
  private Long chainPlace;

  @Column(name = "chain_hash")
  @Nullable
  private String chainHash;

  /** For the persistence provider. */
  protected AuditEntry() {}

  AuditEntry(Instant doneAt, String actor, String deed, String subject) {
    this.doneAt = doneAt;
    this.actor = actor;
    this.deed = deed;
    this.subject = subject;
  }

  /** Puts the entry at a place of the chain, behind the entry with the hash given. */
  String seal(long place, String previousHash) {
    if (chainPlace != null) {
      throw new IllegalStateException("entry " + id + " is sealed already");
    }
    this.chainPlace = place;
    this.chainHash = hashBehind(place, previousHash);
    return chainHash;
  }

  boolean isIntactBehind(long place, String previousHash) {
    return hashBehind(place, previousHash).equals(chainHash);
  }

  Optional<String> chainHash() {
    return Optional.ofNullable(chainHash);
  }

  Optional<Long> chainPlace() {
    return Optional.ofNullable(chainPlace);
  }

  private String hashBehind(long place, String previousHash) {
    String line =
        String.join("\n", previousHash, Long.toString(place), doneAt.toString(), actor, deed)
            + "\n"
            + subject;
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
