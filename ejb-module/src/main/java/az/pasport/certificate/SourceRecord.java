package az.pasport.certificate;

import az.pasport.record.RecordVersion;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.UUID;
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
