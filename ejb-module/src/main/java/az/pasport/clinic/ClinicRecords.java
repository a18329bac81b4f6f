package az.pasport.clinic;

import az.pasport.intake.Answer;
import az.pasport.intake.Confirmation;
import az.pasport.intake.Correction;
import az.pasport.intake.EnteredRecord;
import az.pasport.intake.IntakeMessage;
import az.pasport.intake.Warning;
import az.pasport.intake.WithdrawalRequest;
import az.pasport.intake.WorkerIntake;
import az.pasport.intake.WorkerRecords;
import az.pasport.record.RecordVersion;
import az.pasport.record.WithdrawalReason;
import az.pasport.security.FacilityCode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * What a logged-in worker enters, changes and confirms, one record at a time. Every method names
 * the facility for which the worker works now, and throws {@link NotAClinicWorker} if it is none of
 * theirs. An answer is given when the record is committed.
 */
@Stateless
@RolesAllowed("clinic")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ClinicRecords {
  @Inject ClinicWorkers workers;
  @Inject WorkerIntake intake;
  @Inject WorkerRecords records;

  /** A record with the form and the values by which it can be corrected. */
  public record Opened(EnteredRecord entry, Optional<RecordForm> form, FieldValues values) {
    static Opened of(EnteredRecord.Content content) {
      return new Opened(
          content.entry(),
          RecordForm.of(content.entry().kind(), content.fields().getOrDefault("test.result", "")),
          FieldValues.of(content.person(), content.fields()));
    }
  }

  /**
   * Enters a record.
   *
   * @param messageId of the form: sent again, it gives the first answer again
   * @throws EJBException if it could not be committed; nothing was written
   */
  public Answer enter(
      FacilityCode facility, RecordForm form, String messageId, FieldValues values) {
    return take(facility, worker -> form.submission(messageId, worker.author(), values));
  }

  /** Corrects a record of the facility's own; otherwise as {@link #enter}. */
  public Answer correct(
      FacilityCode facility,
      RecordVersion replaced,
      RecordForm form,
      String messageId,
      FieldValues values) {
    return take(
        facility,
        worker ->
            new Correction(
                replaced.recordId().toString(),
                replaced.number(),
                form.submission(messageId, worker.author(), values)));
  }

  /** Takes a record of the facility's own back; otherwise as {@link #enter}. */
  public Answer withdraw(
      FacilityCode facility, RecordVersion replaced, WithdrawalReason reason, String messageId) {
    return take(
        facility,
        worker ->
            new WithdrawalRequest(
                messageId,
                replaced.recordId().toString(),
                replaced.number(),
                worker.author(),
                reason.name()));
  }

  /** Confirms, as the second worker, a record that waits; otherwise as {@link #enter}. */
  public Answer confirm(FacilityCode facility, RecordVersion seen, String messageId) {
    return take(
        facility,
        worker ->
            new Confirmation(
                messageId, seen.recordId().toString(), seen.number(), worker.author()));
  }

  /** The facility's records that wait for the caller or a colleague, the oldest first. */
  public List<EnteredRecord> held(FacilityCode facility) {
    ClinicWorker worker = workers.ofCaller(facility);
    return records.held(worker.sender()).stream()
        .filter(entry -> !entry.workerId().equals(worker.id()))
        .toList();
  }

  /** The facility's records as they stand, the latest first, without so many later ones. */
  public List<EnteredRecord> latest(FacilityCode facility, int from, int most) {
    return records.latest(workers.ofCaller(facility).sender(), from, most);
  }

  /** A record of the facility's own; the look at its person is audited. */
  public Optional<Opened> open(FacilityCode facility, UUID recordId) {
    return records.open(workers.ofCaller(facility).sender(), recordId).map(Opened::of);
  }

  /** How a record of the facility's own stands, without its person. */
  public Optional<EnteredRecord> find(FacilityCode facility, UUID recordId) {
    return records.find(workers.ofCaller(facility).sender(), recordId);
  }

  /** What the sender should know of the record's version that stands. */
  public List<Warning> warnings(FacilityCode facility, UUID recordId) {
    return records.warnings(workers.ofCaller(facility).sender(), recordId);
  }

  private Answer take(FacilityCode facility, Function<ClinicWorker, IntakeMessage> message) {
    ClinicWorker worker = workers.ofCaller(facility);
    return intake.take(worker.sender(), worker.fin(), message.apply(worker));
  }
}
