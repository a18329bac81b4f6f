package az.pasport.trustlist;

import az.pasport.revocationlist.RevocationHash;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A certificate that is on the published revocation list, or was until lately. */
@Entity
@Table(name = "revocation_list_entry")
class RevocationListEntry {
  @Id
  @Column(name = "certificate_id")
  private long certificate;

  /** In 32 hexadecimal digits. */
  private String hash;

  @Enumerated(EnumType.STRING)
  private Status status;

  /** The version of the list from which on it is listed, or not any more. */
  @Column(name = "changed_in")
  private long changedIn;

  /**
   * Of a certificate on the list, when it was revoked: one that was revoked long ago is not looked
   * at again whenever the list is made. Of others, when they left it.
   */
  @Column(name = "changed_at")
  private Instant changedAt;

  /** When the certificate's signature ends, and with it its place on the list. */
  @Column(name = "leaves_at")
  private Instant leavesAt;

  /** Whether it is on the list now. */
  enum Status {
    LISTED,
    /** It was, until lately. */
    UNLISTED
  }

  protected RevocationListEntry() {}

  RevocationListEntry(
      long certificate, RevocationHash hash, long changedIn, Instant changedAt, Instant leavesAt) {
    this.certificate = certificate;
    this.hash = hash.hex();
    this.status = Status.LISTED;
    this.changedIn = changedIn;
    this.changedAt = changedAt;
    this.leavesAt = leavesAt;
  }
}
