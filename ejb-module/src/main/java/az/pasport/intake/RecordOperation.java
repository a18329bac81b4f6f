package az.pasport.intake;

import az.pasport.record.HealthRecord;
import az.pasport.record.Worker;
import java.time.Instant;

/** What an accepted message does to the stored records. */
sealed interface RecordOperation {
  /** The version that is acknowledged. */
  HealthRecord record();

  /** How the audit names it. */
  String deed();

  void writeTo(RecordWriter writer, Instant now);

  /** A new record. */
  record Addition(HealthRecord record) implements RecordOperation {
    @Override
    public String deed() {
      return "RECORD_ACCEPTED";
    }

    @Override
    public void writeTo(RecordWriter writer, Instant now) {
      writer.add(record);
    }
  }

  /**
   * The next version of a record.
   *
   * @param staysFrozen whether it begins frozen, as the version before it ends
   */
  record Replacement(HealthRecord current, HealthRecord record, boolean staysFrozen, String deed)
      implements RecordOperation {
    @Override
    public void writeTo(RecordWriter writer, Instant now) {
      writer.replace(current, record, staysFrozen, now);
    }
  }

  /** A record counts from now, on a second worker's word. */
  record Confirmed(HealthRecord record, Worker second) implements RecordOperation {
    @Override
    public String deed() {
      return "RECORD_CONFIRMED";
    }

    @Override
    public void writeTo(RecordWriter writer, Instant now) {
      record.confirm(second, now);
    }
  }

  /** A correction that says what is on record already. */
  record Unchanged(HealthRecord record) implements RecordOperation {
    @Override
    public String deed() {
      return "CORRECTION_UNCHANGED";
    }

    @Override
    public void writeTo(RecordWriter writer, Instant now) {
      // The record stays as it is.
    }
  }
}
