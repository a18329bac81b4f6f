package az.pasport.record;

import az.pasport.facility.Facility;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What a person is to know of a record of theirs that was suspended as false.
 *
 * @param happenedOn the day, in Baku, of what it tells
 * @param facility that sent it
 * @param suspendedAt since when it counts for nothing
 * @param restoredAt since when it counts again; empty while it does not
 */
public record SuspensionNotice(
    UUID recordId,
    RecordKind kind,
    LocalDate happenedOn,
    Facility facility,
    Instant suspendedAt,
    Optional<Instant> restoredAt) {
  static SuspensionNotice of(HealthRecord record, RecordSuspension suspension) {
    return new SuspensionNotice(
        record.recordId(),
        record.kind(),
        record.happenedOn(),
        record.facility(),
        suspension.suspendedAt(),
        suspension.restoredAt());
  }
}
