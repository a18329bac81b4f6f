package az.pasport.intake;

import az.pasport.facility.Facilities;
import az.pasport.facility.Facility;
import az.pasport.record.HealthRecord;
import az.pasport.record.ProblemCode;
import az.pasport.record.RecordChangeListener;
import az.pasport.record.Records;
import az.pasport.security.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes a hospital's messages and answers them. When an answer is {@link Answer.Accepted}, the
 * record is committed: this bean runs outside any transaction and returns only after the one in
 * {@link IntakeTransaction} has ended.
 */
@Stateless
@RolesAllowed("facility")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RecordIntake {
  /** Held records that are listed at once. */
  public static final int MOST_HELD = 1000;

  @Inject IntakePipeline intake;
  @Inject Facilities facilities;
  @Inject Records records;
  @Inject Acknowledgements acknowledgements;
  @Inject RecordChangeListener listener;

  /**
   * Takes a message of a facility: an entry, or the correction, the withdrawal or the confirmation
   * of a record of its own. Certificates that rest on a changed record follow in the same
   * transaction.
   *
   * @param sender as authenticated. Where a worker is, the message must name that worker
   * @throws EJBException if the record could not be committed; nothing was written, and the sender
   *     may try again with the same message
   */
  public Answer submit(Caller.Facility sender, IntakeMessage message) {
    return intake.take(Authority.of(sender), message);
  }

  /**
   * Submits several records, one after the other: the good ones are committed, whatever becomes of
   * the others.
   *
   * @return an answer for each, in order
   * @throws EJBException if some could not be committed; of the others, some may be. Sent again,
   *     they are duplicates
   */
  public List<Answer> submit(Caller.Facility sender, List<Submission> submissions) {
    return intake.take(Authority.of(sender), submissions);
  }

  /** What the facility was told of a message; empty if none was accepted under this number. */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public Optional<Answer.Duplicate> acknowledgement(Caller.Facility sender, String messageId) {
    return acknowledgements
        .told(sender.code(), List.of(messageId.strip()))
        .acknowledged()
        .values()
        .stream()
        .findFirst()
        .map(Acknowledgement::told);
  }

  /**
   * How a record of the facility's own stands; of another facility's record no more is told than of
   * none.
   *
   * @param recordId as it was sent
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public OwnRecord.Lookup record(Caller.Facility sender, @Nullable String recordId) {
    if (recordId == null || recordId.isBlank()) {
      return new OwnRecord.Lookup.Refused(ProblemCode.REQUIRED.at("recordId"));
    }
    Optional<UUID> id = FieldReader.uuid(recordId.strip());
    if (id.isEmpty()) {
      return new OwnRecord.Lookup.Refused(ProblemCode.BAD_RECORD_ID.at("recordId"));
    }
    return records
        .current(id.get())
        .filter(record -> record.facility().code().equals(sender.code()))
        .<OwnRecord.Lookup>map(
            record ->
                new OwnRecord.Lookup.Found(
                    OwnRecord.of(
                        record,
                        ShownWorkers.of(facilities, record),
                        listener.isInDoubt(record),
                        acknowledgements.warnings(record))))
        .orElseGet(() -> new OwnRecord.Lookup.Refused(ProblemCode.NO_SUCH_RECORD.at("recordId")));
  }

  /** The facility's records that wait for a second worker, the oldest first. */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public List<HeldRecord> held(Caller.Facility sender) {
    Facility facility =
        facilities
            .byCode(sender.code())
            .orElseThrow(() -> new IllegalStateException("no facility " + sender.code().value()));
    List<HealthRecord> held = records.held(facility, MOST_HELD);
    ShownWorkers workers = ShownWorkers.of(facilities, sender.code(), held);
    return held.stream().map(record -> HeldRecord.of(record, workers.of(record))).toList();
  }
}
