package az.pasport.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A version of a record on which a certificate rests. */
@Embeddable
class RestsOn {
  @Column(name = "record_id")
  private UUID recordId;

  @Column(name = "record_version")
  private int recordVersion;

  /** For the persistence provider. */
  protected RestsOn() {}

  RestsOn(UUID recordId, int recordVersion) {
    this.recordId = recordId;
    this.recordVersion = recordVersion;
  }

  UUID recordId() {
    return recordId;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RestsOn that
        && recordVersion == that.recordVersion
        && recordId.equals(that.recordId);
  }

  @Override
  public int hashCode() {
    return Objects.hash(recordId, recordVersion);
  }
}
