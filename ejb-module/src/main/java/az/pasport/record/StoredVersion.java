package az.pasport.record;

import az.pasport.facility.Facility;
import az.pasport.person.Identity;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A version of a record, as it is stored, for the person whom it is about and for staff: without
 * the name of the worker who entered it.
 *
 * @param identity under which it was submitted
 * @param replacedAt when the next version came; empty for the current one
 * @param isHeld whether it waits for a confirmation, and counts for nothing until then
 * @param confirmedAt when a record that was held was confirmed
 * @param isSuspended whether a bulk revocation has suspended it as false
 * @param fields what it says, by the contract's names
 * @param submitted the person as the sender described them; empty where no registry was configured
 */
public record StoredVersion(
    UUID recordId,
    int version,
    RecordKind kind,
    Identity identity,
    Facility facility,
    Instant receivedAt,
    Optional<Instant> replacedAt,
    boolean isHeld,
    Optional<Instant> confirmedAt,
    boolean isSuspended,
    Map<String, String> fields,
    RegistryState registryState,
    Optional<SubmittedPerson> submitted) {
  public StoredVersion {
    fields = Map.copyOf(fields);
  }

  public static StoredVersion of(HealthRecord record) {
    return new StoredVersion(
        record.recordId(),
        record.recordVersion(),
        record.kind(),
        record.person().identity(),
        record.facility(),
        record.receivedAt(),
        record.replacedAt(),
        record.isHeld(),
        record.confirmedAt(),
        record.isSuspended(),
        record.fields(),
        record.registryState(),
        record.submittedPerson());
  }
}
