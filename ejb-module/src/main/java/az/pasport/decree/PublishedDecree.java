package az.pasport.decree;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A version of a decree that staff have published. */
@Entity
@Table(name = "published_decree")
class PublishedDecree {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "published_decree_seq")
  @SequenceGenerator(
      name = "published_decree_seq",
      sequenceName = "published_decree_seq",
      allocationSize = 50)
  private long id;

  @Column(name = "decree_id")
  private String decreeId;

  @Column(name = "decree_version")
  private int decreeVersion;

  private String content;

  @Column(name = "published_at")
  private Instant publishedAt;

  /** For the persistence provider. */
  protected PublishedDecree() {}

  /** A version whose text was read and found good; the content is its file as it was read. */
  PublishedDecree(Decree decree, String content, Instant publishedAt) {
    this.decreeId = decree.id();
    this.decreeVersion = decree.version();
    this.content = content;
    this.publishedAt = publishedAt;
  }

  Decree decree() {
    return DecreeParser.read(content);
  }
}
