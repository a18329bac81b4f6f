package az.pasport.intake;

import az.pasport.facility.Facility;
import az.pasport.record.HealthRecord;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a facility was told of a message; written in the transaction of its record. Unique by
 * (facility, messageId). Once the record is erased, it says no more than that the message was
 * taken.
 */
@Entity
@Table(name = "acknowledgement")
class Acknowledgement {
  /** In place of the hash of a message whose record was erased. */
  static final String ERASED = "";

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "acknowledgement_seq")
  @SequenceGenerator(name = "acknowledgement_seq", sequenceName = "acknowledgement_seq")
  private long id;

  @Column(name = "facility_id")
  private long facilityId;

  @Column(name = "message_id")
  private String messageId;

  @Column(name = "payload_hash")
  private String payloadHash;

  @Column(name = "record_id")
  private UUID recordId;

  @Column(name = "record_version")
  private int recordVersion;

  @Column(name = "acknowledged_at")
  private Instant acknowledgedAt;

  private boolean held;

  /** As {@link StoredWarnings} writes them. */
  private String warnings;

  /** For the persistence provider. */
  protected Acknowledgement() {}

  Acknowledgement(
      Facility sender, PendingSubmission message, HealthRecord record, List<Warning> warnings) {
    this.facilityId = sender.id();
    this.messageId = message.messageId();
    this.payloadHash = message.payloadHash().ofValues();
    this.recordId = record.recordId();
    this.recordVersion = record.recordVersion();
    this.acknowledgedAt = record.confirmedAt().orElse(record.receivedAt());
    this.held = record.isHeld();
    this.warnings = StoredWarnings.write(warnings);
  }

  /** The acknowledgement of a message that lets a held record count from now. */
  static Acknowledgement ofConfirmation(
      Facility sender, PendingSubmission message, HealthRecord held, Instant now) {
    var acknowledgement = new Acknowledgement(sender, message, held, message.warnings());
    acknowledgement.acknowledgedAt = now;
    acknowledgement.held = false;
    return acknowledgement;
  }

  String messageId() {
    return messageId;
  }

  /** The answer to a message that comes again under this id. */
  Answer again(PayloadHash hash) {
    return hash.matches(payloadHash) || payloadHash.equals(ERASED)
        ? told()
        : new Answer.Conflict(recordId, acknowledgedAt);
  }

  Answer.Accepted accepted() {
    return new Answer.Accepted(
        recordId, recordVersion, acknowledgedAt, held, StoredWarnings.read(warnings));
  }

  /** What was told, told again. */
  Answer.Duplicate told() {
    return new Answer.Duplicate(accepted());
  }
}
