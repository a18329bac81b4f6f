package az.pasport.intake;

import az.pasport.record.HealthRecord;
import az.pasport.record.Worker;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A record that waits for a second worker of its facility. It says nothing of the person. */
public record HeldRecord(
    UUID recordId,
    int version,
    String workerId,
    String workerName,
    LocalDate happenedOn,
    Instant receivedAt) {
  static HeldRecord of(HealthRecord record, Worker worker) {
    return new HeldRecord(
        record.recordId(),
        record.recordVersion(),
        worker.id(),
        worker.name(),
        record.happenedOn(),
        record.receivedAt());
  }
}
