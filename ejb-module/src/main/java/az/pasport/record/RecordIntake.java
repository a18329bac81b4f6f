package az.pasport.record;

import az.pasport.facility.FacilityCode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Takes a hospital's submission and answers it. When an answer is {@link Answer.Accepted}, the
 * record is committed: this bean runs outside any transaction and returns only after the one in
 * {@link IntakeTransaction} has ended.
 */
@Stateless
@RolesAllowed("facility")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RecordIntake {
  /** Two copies of one message may collide on a unique key; the second run finds the first. */
  private static final int ATTEMPTS = 3;

  @Inject IntakeTransaction transaction;
  @Inject Clock clock;

  /**
   * Submits a record in the name of a facility.
   *
   * @param facility which the caller has proved to be
   * @throws EJBException if the record could not be committed; nothing was written, and the sender
   *     may try again with the same message
   */
  public Answer submit(FacilityCode facility, Submission submission) {
    // Databases keep microseconds: what is acknowledged now must equal what is read back later.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Examination examination = Examination.of(submission, now);
    List<Problem> problems = examination.problems();
    if (!problems.isEmpty()) {
      return new Answer.Rejected(problems);
    }
    var message =
        new IntakeTransaction.Message(
            submission.messageId().strip(), PayloadHash.of(submission), now);
    Draft draft = examination.draft().orElseThrow();
    for (int attempt = 1; ; attempt++) {
      try {
        return transaction.take(facility, message, draft);
      } catch (EJBException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }
}
