package az.pasport.record;

import az.pasport.facility.Facility;
import az.pasport.person.Person;
import java.time.Instant;
import java.util.Optional;

/**
 * Who vouches for a version of a record, about whom, when it came and how it stands.
 *
 * @param workerProved whether the worker proved to be the sender
 * @param standing {@link ConfirmationStatus#STANDS} or {@link ConfirmationStatus#HELD}: nothing
 *     comes confirmed
 * @param submitted the person as the sender described them; empty where no registry is configured
 * @param registryState never {@link RegistryState#MISMATCHED}: such a message is refused
 */
public record RecordSource(
    RecordVersion version,
    Person person,
    Facility facility,
    Worker worker,
    boolean workerProved,
    Instant receivedAt,
    ConfirmationStatus standing,
    Optional<SubmittedPerson> submitted,
    RegistryState registryState) {
  public RecordSource {
    if (standing == ConfirmationStatus.CONFIRMED) {
      throw new IllegalArgumentException("a record is confirmed after it was held");
    }
    if (registryState == RegistryState.MISMATCHED) {
      throw new IllegalArgumentException("a record is frozen after it was taken");
    }
  }
}
