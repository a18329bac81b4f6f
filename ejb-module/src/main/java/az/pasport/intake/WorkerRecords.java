package az.pasport.intake;

import az.pasport.audit.AuditLog;
import az.pasport.facility.Facilities;
import az.pasport.facility.Facility;
import az.pasport.record.HealthRecord;
import az.pasport.record.Records;
import az.pasport.security.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a facility has entered, for its workers who logged in. The caller has made sure who the
 * worker is, as for {@link WorkerIntake}.
 */
@Stateless
@PermitAll
public class WorkerRecords {
  @Inject Facilities facilities;
  @Inject Records records;
  @Inject Acknowledgements acknowledgements;
  @Inject AuditLog audit;

  /** The facility's records that wait for a second worker, the oldest first. */
  public List<EnteredRecord> held(Caller.Facility sender) {
    return entered(sender, records.held(facility(sender), RecordIntake.MOST_HELD));
  }

  /**
   * The facility's records as they stand, the latest first.
   *
   * @param from how many later ones are left out
   */
  public List<EnteredRecord> latest(Caller.Facility sender, int from, int most) {
    return entered(sender, records.latest(facility(sender), from, most));
  }

  private List<EnteredRecord> entered(Caller.Facility sender, List<HealthRecord> found) {
    ShownWorkers workers = ShownWorkers.of(facilities, sender.code(), found);
    return found.stream().map(record -> EnteredRecord.of(record, workers.of(record))).toList();
  }

  /**
   * What a record of the facility says. The look at its person is written in the audit.
   *
   * @return empty if the facility has no such record
   */
  public Optional<EnteredRecord.Content> open(Caller.Facility sender, UUID recordId) {
    Optional<HealthRecord> found =
        records.current(recordId).filter(record -> record.facility().code().equals(sender.code()));
    found.ifPresent(
        record ->
            audit.append(sender, "PERSON_LOOKED_UP", "person:" + record.person().holder().id()));
    return found.map(
        record -> EnteredRecord.Content.of(record, ShownWorkers.of(facilities, record)));
  }

  /** How a record of the facility stands, without its person; empty if it has none of it. */
  public Optional<EnteredRecord> find(Caller.Facility sender, UUID recordId) {
    return records
        .current(recordId)
        .filter(record -> record.facility().code().equals(sender.code()))
        .map(record -> EnteredRecord.of(record, ShownWorkers.of(facilities, record)));
  }

  /** With what warnings the version that stands was accepted. */
  public List<Warning> warnings(Caller.Facility sender, UUID recordId) {
    return records
        .current(recordId)
        .filter(record -> record.facility().code().equals(sender.code()))
        .map(acknowledgements::warnings)
        .orElse(List.of());
  }

  /** Which of these numbers of messages were taken from the facility before. */
  public Set<String> taken(Caller.Facility sender, Collection<String> messageIds) {
    return Set.copyOf(acknowledgements.told(sender.code(), messageIds).acknowledged().keySet());
  }

  private Facility facility(Caller.Facility sender) {
    return facilities
        .byCode(sender.code())
        .orElseThrow(() -> new IllegalStateException("no facility " + sender.code().value()));
  }
}
