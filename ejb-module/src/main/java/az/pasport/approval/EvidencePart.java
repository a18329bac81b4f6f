package az.pasport.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A piece of a file: a column of bytes has at most a megabyte in H2. */
@Entity
@Table(name = "evidence_part")
class EvidencePart {
  static final int MOST_BYTES = 512 * 1024;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "evidence_part_seq")
  @SequenceGenerator(name = "evidence_part_seq", sequenceName = "evidence_part_seq")
  private long id;

  @Column(name = "evidence_id")
  private String evidenceId;

  private int place;
  private byte[] content;

  /** For the persistence provider. */
  protected EvidencePart() {}

  EvidencePart(String evidenceId, int place, byte[] content) {
    this.evidenceId = evidenceId;
    this.place = place;
    this.content = content.clone();
  }

  byte[] content() {
    return content.clone();
  }
}
