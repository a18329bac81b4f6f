package az.pasport.revocation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What a bulk revocation touches, in numbers. */
@Embeddable
public class RevocationTotals {
  static final RevocationTotals NONE = new RevocationTotals();

  private long people;
  private long records;
  private long certificates;

  @Column(name = "keep_certificate")
  private long keeping;

  @Column(name = "lose_certificate")
  private long losing;

  /** Nothing; also for the persistence provider. */
  protected RevocationTotals() {}

  RevocationTotals(long people, long records, long certificates, long keeping, long losing) {
    this.people = people;
    this.records = records;
    this.certificates = certificates;
    this.keeping = keeping;
    this.losing = losing;
  }

  RevocationTotals plus(RevocationTotals more) {
    return new RevocationTotals(
        people + more.people,
        records + more.records,
        certificates + more.certificates,
        keeping + more.keeping,
        losing + more.losing);
  }

  public long people() {
    return people;
  }

  public long records() {
    return records;
  }

  /** Certificates that stand and would be revoked. */
  public long certificates() {
    return certificates;
  }

  /** Of the people whose certificates are revoked, those who have one by other records. */
  public long keeping() {
    return keeping;
  }

  /** Of the people whose certificates are revoked, those who have none then. */
  public long losing() {
    return losing;
  }
}
