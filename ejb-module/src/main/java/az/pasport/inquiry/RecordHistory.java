package az.pasport.inquiry;

import az.pasport.facility.Facility;
import az.pasport.person.Identity;
import az.pasport.record.HealthRecord;
import az.pasport.record.MedicalEvent;
import az.pasport.record.RecordKind;
import az.pasport.record.RecordState;
import az.pasport.record.WithdrawalReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A record with all its versions.
 *
 * @param versions the latest first
 */
public record RecordHistory(UUID recordId, RecordState state, List<Version> versions) {
  public RecordHistory {
    versions = List.copyOf(versions);
  }

  /**
   * A version of a record, with who entered it.
   *
   * @param happenedOn the day of what it tells, in Baku; of a withdrawal the day on which it came
   * @param event what it says happened; empty for a withdrawal
   * @param fields what it says, by the contract's names
   * @param changed the fields in which it differs from the version before; empty of the first
   * @param identity under which it was submitted
   * @param worker the facility's number of the worker, or an official's FIN
   * @param isWorkerProved whether the worker proved to be the sender
   * @param confirmedBy the number of the second worker who confirmed it
   */
  public record Version(
      int number,
      RecordKind kind,
      LocalDate happenedOn,
      Optional<MedicalEvent> event,
      Map<String, String> fields,
      Set<String> changed,
      Optional<WithdrawalReason> withdrawalReason,
      Identity identity,
      Facility facility,
      String worker,
      String workerName,
      boolean isWorkerProved,
      Instant receivedAt,
      Optional<Instant> confirmedAt,
      Optional<String> confirmedBy) {
    public Version {
      fields = Map.copyOf(fields);
      changed = Set.copyOf(changed);
    }

    static Version of(HealthRecord record, Set<String> changed) {
      return new Version(
          record.recordVersion(),
          record.kind(),
          record.happenedOn(),
          record.event(),
          record.fields(),
          changed,
          record.withdrawalReason(),
          record.person().identity(),
          record.facility(),
          record.worker().id(),
          record.worker().name(),
          record.isWorkerProved(),
          record.receivedAt(),
          record.confirmedAt(),
          record.confirmedBy());
    }
  }

  /** The version that stands, which may be the withdrawal. */
  public Version current() {
    return versions.get(0);
  }

  /** The latest version that tells of an event. */
  public Version told() {
    return versions.stream()
        .filter(version -> version.event().isPresent())
        .findFirst()
        .orElseGet(this::current);
  }

  /**
   * A record's history.
   *
   * @param versions the first first
   */
  static RecordHistory of(List<HealthRecord> versions, boolean isInDoubt) {
    var told = new ArrayList<Version>();
    for (int i = 0; i < versions.size(); i++) {
      HealthRecord version = versions.get(i);
      boolean isCorrection = i > 0 && version.kind().isStanding();
      told.add(
          Version.of(version, isCorrection ? version.differences(versions.get(i - 1)) : Set.of()));
    }
    HealthRecord current = versions.get(versions.size() - 1);
    Collections.reverse(told);
    return new RecordHistory(current.recordId(), RecordState.of(current, isInDoubt), told);
  }
}
