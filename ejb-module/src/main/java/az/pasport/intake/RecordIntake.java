package az.pasport.intake;

import az.pasport.facility.FacilityCode;
import az.pasport.record.ProblemCode;
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
 * {@link BatchIntakeTransaction} or {@link IntakeTransaction} has ended.
 */
@Stateless
@RolesAllowed("facility")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RecordIntake {
  /** Held records that are listed at once. */
  public static final int MOST_HELD = 1000;

  @Inject IntakePipeline intake;
  @Inject IntakeTransaction transaction;

  /**
   * Who has proved to be calling.
   *
   * @param worker number of the worker who proved to be the sender; empty where the facility alone
   *     did. Where there is one, records name that worker
   */
  public record Sender(FacilityCode facility, Optional<String> worker) {
    /** A facility that proved itself without a worker. */
    public static Sender of(FacilityCode facility) {
      return new Sender(facility, Optional.empty());
    }

    Authority authority() {
      return new Authority.OfFacility(facility, worker);
    }
  }

  /**
   * Submits a record in the name of a facility.
   *
   * @param sender who the caller has proved to be
   * @throws EJBException if the record could not be committed; nothing was written, and the sender
   *     may try again with the same message
   */
  public Answer submit(Sender sender, Submission submission) {
    return intake.submit(sender.authority(), submission);
  }

  /**
   * Submits several records, one after the other: the good ones are committed, whatever becomes of
   * the others.
   *
   * @return an answer for each, in order
   * @throws EJBException if some could not be committed; of the others, some may be. Sent again,
   *     they are duplicates
   */
  public List<Answer> submit(Sender sender, List<Submission> submissions) {
    return intake.submit(sender.authority(), submissions);
  }

  /**
   * Corrects a record of the facility's own; the certificates that rest on it follow in the same
   * transaction.
   *
   * @throws EJBException as {@link #submit} does
   */
  public Answer correct(Sender sender, Correction correction) {
    return intake.correct(sender.authority(), correction);
  }

  /**
   * Takes a record of the facility's own back; the certificates that rest on it follow in the same
   * transaction.
   *
   * @throws EJBException as {@link #submit} does
   */
  public Answer withdraw(Sender sender, WithdrawalRequest takingBack) {
    return intake.withdraw(sender.authority(), takingBack);
  }

  /**
   * Confirms a record that is held, on the word of another worker than the one who entered it. Both
   * must have proved to be the senders: the sender of this message has a worker.
   *
   * @throws EJBException as {@link #submit} does
   */
  public Answer confirm(Sender sender, Confirmation confirmation) {
    return intake.confirm(sender.authority(), confirmation);
  }

  /** What the facility was told of a message; empty if none was accepted under this number. */
  public Optional<Answer.Duplicate> acknowledgement(Sender sender, String messageId) {
    return transaction.acknowledgement(sender.facility(), messageId.strip());
  }

  /**
   * How a record of the facility's own stands.
   *
   * @param recordId as it was sent
   */
  public OwnRecord.Lookup record(Sender sender, @Nullable String recordId) {
    if (recordId == null || recordId.isBlank()) {
      return new OwnRecord.Lookup.Refused(ProblemCode.REQUIRED.at("recordId"));
    }
    Optional<UUID> id = SubmissionValidator.uuid(recordId.strip());
    return id.isEmpty()
        ? new OwnRecord.Lookup.Refused(ProblemCode.BAD_RECORD_ID.at("recordId"))
        : transaction.record(sender.facility(), id.get());
  }

  /** The facility's records that wait for a second worker, the oldest first. */
  public List<HeldRecord> held(Sender sender) {
    return transaction.held(sender.facility(), MOST_HELD);
  }
}
