package az.pasport.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a bulk revocation suspended a version of a record as false, from when until when. */
@Entity
@Table(name = "record_suspension")
class RecordSuspension {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_suspension_seq")
  @SequenceGenerator(name = "record_suspension_seq", sequenceName = "record_suspension_seq")
  private long id;

  @Column(name = "record_id")
  private UUID recordId;

  @Column(name = "record_version")
  private int recordVersion;

  /** The number of the bulk revocation. */
  @Column(name = "revocation_id")
  private long revocation;

  @Column(name = "suspended_at")
  private Instant suspendedAt;

  /** Left out of the insert: PostgreSQL takes no null of a converted column's unknown type. */
  @Column(name = "restored_at", insertable = false)
  @Nullable
  private Instant restoredAt;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected RecordSuspension() {}

  RecordSuspension(HealthRecord record, long revocation, Instant now) {
    this.recordId = record.recordId();
    this.recordVersion = record.recordVersion();
    this.revocation = revocation;
    this.suspendedAt = now;
  }

  boolean isOf(HealthRecord record) {
    return recordId.equals(record.recordId()) && recordVersion == record.recordVersion();
  }

  Instant suspendedAt() {
    return suspendedAt;
  }

  Optional<Instant> restoredAt() {
    return Optional.ofNullable(restoredAt);
  }

  void end(Instant now) {
    this.restoredAt = now;
  }
}
