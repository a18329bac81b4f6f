package az.pasport.record;

import az.pasport.facility.Facility;
import az.pasport.person.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.UUID;

/** Who submitted a record about whom, and when; the same for every kind, and never changed. */
@MappedSuperclass
abstract class SubmittedRecord {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "health_record_seq")
  @SequenceGenerator(name = "health_record_seq", sequenceName = "health_record_seq")
  private long id;

  @Column(name = "record_id")
  private UUID recordId;

  @Column(name = "record_version")
  private int recordVersion;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "person_id")
  private Person person;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "facility_id")
  private Facility facility;

  @Embedded private Worker worker;

  @Column(name = "worker_proved")
  private boolean workerProved;

  @Column(name = "received_at")
  private Instant receivedAt;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected SubmittedRecord() {}

  SubmittedRecord(RecordSource source) {
    this.recordId = source.version().recordId();
    this.recordVersion = source.version().number();
    this.person = source.person();
    this.facility = source.facility();
    this.worker = source.worker();
    this.workerProved = source.workerProved();
    this.receivedAt = source.receivedAt();
  }

  /** The internal number of this version. */
  public long id() {
    return id;
  }

  /** The public number, the same for all versions. */
  public UUID recordId() {
    return recordId;
  }

  public int recordVersion() {
    return recordVersion;
  }

  /** The entry of the identity under which it was submitted; the person is its holder. */
  public Person person() {
    return person;
  }

  public Facility facility() {
    return facility;
  }

  public Worker worker() {
    return worker;
  }

  /** Whether the worker named proved to be the sender; false where the facility alone did. */
  public boolean isWorkerProved() {
    return workerProved;
  }

  public Instant receivedAt() {
    return receivedAt;
  }

  public RecordVersion version() {
    return new RecordVersion(recordId, recordVersion);
  }
}
