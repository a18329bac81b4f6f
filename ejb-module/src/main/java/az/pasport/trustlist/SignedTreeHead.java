package az.pasport.trustlist;

import az.pasport.merkle.TreeHash;
import az.pasport.transparency.TreeHead;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A head of the transparency log's tree that was signed and published. Added once, never changed.
 */
@Entity
@Table(name = "transparency_signed_head")
class SignedTreeHead {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "transparency_signed_head_seq")
  @SequenceGenerator(
      name = "transparency_signed_head_seq",
      sequenceName = "transparency_signed_head_seq",
      allocationSize = 50)
  private long id;

  @Column(name = "tree_size")
  private long size;

  @Column(name = "root_hash")
  private byte[] root;

  @Column(name = "signed_at")
  private Instant signedAt;

  /** The JWS, compact. */
  private String document;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected SignedTreeHead() {}

  SignedTreeHead(TreeHead head, Instant signedAt, String document) {
    this.size = head.size();
    this.root = head.root().bytes();
    this.signedAt = signedAt;
    this.document = document;
  }

  long size() {
    return size;
  }

  TreeHash root() {
    return TreeHash.of(root);
  }

  Instant signedAt() {
    return signedAt;
  }

  PublishedTreeHead published() {
    return new PublishedTreeHead(size, signedAt, document);
  }
}
