package az.pasport.certificate;

import az.pasport.record.RecordVersion;
import az.pasport.rules.MedicalHistory;
import az.pasport.rules.RecordedEvent;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The version of a record on which a certificate rests. */
@Embeddable
class SourceRecord {
  @Column(name = "record_id")
  private UUID recordId;

  @Column(name = "record_version")
  private int recordVersion;

  /** For the persistence provider. */
  protected SourceRecord() {}

  SourceRecord(RecordVersion version) {
    this.recordId = version.recordId();
    this.recordVersion = version.number();
  }

  static Set<SourceRecord> of(List<RecordVersion> versions) {
    return versions.stream().map(SourceRecord::new).collect(Collectors.toSet());
  }

  /** The versions of all records that a person has now. */
  static Set<SourceRecord> of(MedicalHistory history) {
    return of(history.events().map(RecordedEvent::version).toList());
  }

  RecordVersion version() {
    return new RecordVersion(recordId, recordVersion);
  }

  UUID recordId() {
    return recordId;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SourceRecord that
        && recordVersion == that.recordVersion
        && recordId.equals(that.recordId);
  }

  @Override
  public int hashCode() {
    return Objects.hash(recordId, recordVersion);
  }
}
