package az.pasport.record;

import java.util.UUID;

/**
 * A version of a record.
 *
 * @param recordId the public number, the same for all versions
 * @param number from 1
 */
public record RecordVersion(UUID recordId, int number) {
  public static RecordVersion first() {
    return new RecordVersion(UUID.randomUUID(), 1);
  }

  public RecordVersion next() {
    return new RecordVersion(recordId, number + 1);
  }
}
